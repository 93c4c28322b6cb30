# -*- coding: utf-8 -*-
"""Ntuples: open, look, book histograms, loop."""

import sys
from collections import namedtuple
from itertools import izip

from java.util import ArrayList

from hepmva import arrays, outputs
from hepmva.arguments import allow, column, count, identifier, items, number, pair, refuse, shown, text
from hepmva.weights import Weights, weight_file
from org.hepmva.app import Session
from org.hepmva.expression import Definition, Expression
from org.hepmva.hist import Efficiency, Histogram, Interval, Profile, RegularAxis, VariableAxis
from org.hepmva.io import EntryRange, Query
from org.hepmva.text import Printable


_MOST_FIELDS = 254


def open(location, skipDamaged=False):
    """The events of a file: 'file.root', 'file.root:dir/tree', 'data.csv', or several by 'run*.root:tree'.

    skipDamaged=True leaves out files and entries that are damaged, instead of failing; warnings say which.

    A dict of lists or Java arrays, dict(pt=[...], eta=[...]), is an ntuple of these columns; a list of lists is one
    with an array in each entry.
    """
    if arrays.are_arrays(location):
        return Events(arrays.ntuple(u'arrays', location))
    return chain(location, skipDamaged=skipDamaged)


def chain(*locations, **words):
    """The events of several files, one after the other; each is written as for open().

    The files may differ in columns that are not used. skipDamaged=True is as for open().
    """
    skip_damaged = words.pop('skipDamaged', False)
    if words:
        raise TypeError("chain() has no keyword '%s'; there is skipDamaged" % sorted(words)[0])
    locations = [text('a location', each) for each in locations]
    files = ArrayList()
    ntuple = Session.open(locations, bool(skip_damaged), files)
    outputs.read(files)
    return Events(ntuple)


class Events(object):
    """The events of an ntuple. Nothing is read before it is needed; expressions are those of TTree::Draw.

    Everywhere cut='p > 2 && species == 1' keeps the events for which that is true, weight='w' counts each event w
    times, and entries='0:1000' takes only the first 1000 entries of the ntuple (the cut comes after that).
    """

    def __init__(self, ntuple):
        self.ntuple = ntuple
        outputs.read(ntuple.files())

    def names(self):
        """Names of the columns."""
        return list(self.ntuple.names())

    def __len__(self):
        return self.ntuple.entries()

    def __repr__(self):
        return Printable.of('%s: %d entries; %s' % (self.ntuple.location(), len(self), ', '.join(self.names())))

    def __str__(self):
        return Session.summary(self.ntuple)

    def values(self, *expressions, **options):
        """The values of expressions, one array of doubles for each: values('eop', 'sqrt(p)', cut='p > 2').

        Options: cut, entries. A missing value is NaN. A column of whole numbers that no float holds, such as event
        numbers above 2**53, is an array of whole numbers.
        """
        return self._read(_expressions('values', expressions), allow('values', options, 'cut', 'entries'), Session.readExact)

    def withResponse(self, weights, name=None, mostLikely=False, folds=None):
        """These events with the response of a weight file as a further column, called as its method is or 'name'.

            events = events.withResponse('results/BDT.hepmva.json').withResponse(dnn, name='network')
            h = events.hist('mll', cut='BDT > 0.3 && network > 0.5')

        weights is the name of a file, or what hepmva.load(...) and result.weights(...) give. A classifier of more than
        two classes gives a column for each, BDT_top, and with mostLikely=True the name of the most likely one, BDT_class;
        targets are BDT_energy. A response is computed where it is used, and behind a cut of the passing events alone.
        Of a weight file of folds the model answers that has not seen the event; folds='mean' takes the mean of all.
        """
        return Events(Session.withResponse(self.ntuple, weight_file(weights, folds), None if name is None else text('name', name),
                                           bool(mostLikely)))

    def save(self, file, *columns, **options):
        """Writes columns, names or expressions, to a file: events.save('skim.root', 'pt', 'm := sqrt(E^2-p^2)', cut='pt > 20').

        Without any all columns are written. The ending of the file's name says the format: .root, .csv, .csv.gz. Arrays
        stay arrays; with flat=True there is a row for each element instead. More options: cut, entries. A file that is there
        is replaced when the new one is whole.
        """
        options = allow('save', options, 'cut', 'entries', 'flat')
        query = self._query([], options)
        with outputs.writing('the file', file) as name:
            notes = Session.save(self.ntuple, name.toString(), [text('a column', each) for each in columns],
                                 query.flat() if options.get('flat') else query)
        if notes:
            print >> sys.stderr, notes,

    def hist(self, x, bins=50, low=None, high=None, edges=None, cut='', weight='1', title='', entries='', **unknown):
        """A histogram of an expression. Without low and high the range is a round one about all values,
        the same for every cut.

        edges=[0, 0.5, 1, 1.5] gives bins of any width, in place of bins, low and high.
        """
        refuse(Events.hist, unknown)
        axis = _Axis('x', x, bins, low, high, edges)
        values, weights = self._columns([axis.expression], weight, cut, entries)
        histogram = Histogram.book(self._titled(title), axis.over(self._all(axis, values, cut, entries)))
        histogram.fillAll(values, weights)
        return histogram

    def hist2d(self, x, y, bins=(40, 40), xrange=None, yrange=None, cut='', weight='1', title='', entries='',
               **unknown):
        """A histogram of two expressions; bins is one number or two, xrange and yrange are (low, high)."""
        refuse(Events.hist2d, unknown)
        bins_x, bins_y = (bins, bins) if items(bins) is None else pair('bins', bins)
        first = _Axis('x', x, bins_x, *_ends('xrange', xrange))
        second = _Axis('y', y, bins_y, *_ends('yrange', yrange))
        xs, ys, weights = self._columns([first.expression, second.expression], weight, cut, entries)
        histogram = Histogram.book(self._titled(title), first.over(self._all(first, xs, cut, entries)),
                                   second.over(self._all(second, ys, cut, entries)))
        histogram.fillAll([xs, ys], weights)
        return histogram

    def profile(self, x, y, bins=50, low=None, high=None, edges=None, cut='', weight='1', title='', entries='',
                **unknown):
        """The mean of y in bins of x; the bins are given as for hist()."""
        refuse(Events.profile, unknown)
        axis = _Axis('x', x, bins, low, high, edges)
        xs, ys, weights = self._columns([axis.expression, text('y', y)], weight, cut, entries)
        profile = Profile.book(self._titled(title), axis.over(self._all(axis, xs, cut, entries)))
        profile.fillAll(xs, ys, weights)
        return profile

    def efficiency(self, selection, x, bins=50, low=None, high=None, edges=None, cut='', weight='1', title='', entries='',
                   **unknown):
        """The fraction of events that pass a selection, in bins of x, with errors: efficiency('BDT > 0.3', 'pt').

        The bins are given as for hist(). cut= keeps the events of which the fraction is taken. Without weights the
        intervals are those of Clopper and Pearson, else normal ones from Σw².
        """
        refuse(Events.efficiency, unknown)
        axis = _Axis('x', x, bins, low, high, edges)
        selection = text('selection', selection)
        xs, selected, weights = self._columns([axis.expression, selection], weight, cut, entries)
        axis = axis.over(self._all(axis, xs, cut, entries))
        total = Histogram.book(self._titled(title or selection), axis)
        total.fillAll(xs, weights)
        passed = Histogram.book(self._titled(title or selection), axis)
        passed.fillAll(Session.selected(xs, selected), Session.selected(weights, selected))
        return Efficiency.of(passed, total,
                             Interval.CLOPPER_PEARSON if Session.areOnes(weights) else Interval.WEIGHTED_NORMAL)

    def loop(self, *expressions, **options):
        """Event by event: a named tuple of the values.

            for event in events.loop('eop', 'ratio := eop/p', cut='p > 2'):
                print event.eop, event.ratio

        What is no name in Python is called by its letters and digits: 'eop+p' is event.eop_p, and a column called
        class is event.class_. A classifier takes such an event as it is, bdt.response(event). With
        classifier=hepmva.load(...) each tuple ends with its 'response'; with above=0.3 too only events whose response
        exceeds that are given. More options: cut, entries.

        Numbers are floats; in a column of whole numbers that no float holds, such as event numbers above 2**53, they are
        whole. 'for event in events' is a loop over all columns of numbers.
        """
        options = allow('loop', options, 'cut', 'entries', 'classifier', 'above')
        outputs = _expressions('loop', expressions)
        classifier = options.get('classifier')
        above = options.get('above')
        if above is not None:
            number('above', above)
        if classifier is None and above is not None:
            raise ValueError(u'above=%s needs a classifier: loop(..., classifier=hepmva.load(...))' % above)
        if classifier is not None and not isinstance(classifier, Weights):
            raise TypeError(u'classifier is what hepmva.load(...) gives, not ' + shown(classifier))
        if classifier is not None and classifier.outputs() != ['response']:
            raise ValueError(u"'%s' is no classifier of two classes: events.withResponse(...) makes columns of its numbers"
                             % classifier.file.method())
        labels = [Definition.parse(each).label() for each in outputs]
        row = _row(outputs, labels, classifier is not None)
        if classifier is None:
            return _rows(row, self._read(outputs, options, Session.readExact))
        events, names = classifier.columns_of(self)
        return _rows(row, events._read(outputs + [column(names[0])], options, Session.readExact), above)

    def __iter__(self):
        """The events, each a named tuple of all columns of numbers."""
        numbers = [each.name() for each in self.ntuple.columns() if each.type().isNumber()]
        if len(numbers) > _MOST_FIELDS:
            raise ValueError(u"%d columns are too many for a loop over all of them, %d at most: name those that are needed,"
                             u" events.loop('%s', ...)" % (len(numbers), _MOST_FIELDS, numbers[0]))
        columns = [column(each) for each in numbers]
        return _rows(_row(columns, numbers), self._read(columns, {}, Session.readExact)) if numbers else iter([()] * len(self))

    def _columns(self, expressions, weight, cut, entries):
        """The values of expressions and the event weights of a histogram."""
        weight = u'1' if weight is None else text('weight', weight)
        return self._read(expressions + [weight], dict(cut=cut, entries=entries))

    def _all(self, axis, values, cut, entries):
        """The values that say where an axis begins and ends: those that no cut was made on."""
        return self._read([axis.expression], dict(entries=entries))[0] if cut and axis.is_free() else values

    def _read(self, expressions, options, how=Session.read):
        return list(how(self.ntuple, self._query(expressions, options)))

    def _query(self, expressions, options):
        query = Query.of([Definition.parse(each) for each in expressions])
        if options.get('cut'):
            query = query.withCut(Expression.parse(text('cut', options['cut'])))
        if options.get('entries') not in (None, ''):
            query = query.withRange(_range(options['entries']))
        return query

    def _titled(self, title):
        return text('title', title) if title else self.ntuple.location()


class _Axis(object):
    """An axis that is asked for; where it begins and ends may depend on the values."""

    def __init__(self, name, expression, bins, low=None, high=None, edges=None):
        self.expression = text(name, expression)
        self.title = Definition.parse(self.expression).label()
        self.bins = count('bins', 50 if bins is None else bins)
        self.low = low if low is None else number('low', low)
        self.high = high if high is None else number('high', high)
        self.edges = edges
        if edges is not None:
            if items(edges) is None:
                raise TypeError(u'edges is a list of numbers, not ' + shown(edges))
            self.edges = [number('an edge', each) for each in items(edges)]
            if low is not None or high is not None:
                raise ValueError(u'edges say where the axis begins and ends; low and high are not needed')

    def is_free(self):
        """Whether the values say where it begins and ends."""
        return self.edges is None and (self.low is None or self.high is None)

    def over(self, values):
        if self.edges is not None:
            return VariableAxis.of(self.title, self.edges)
        low, high = self.low, self.high
        if low is None or high is None:
            least, most = Session.range(values)
            low = least if low is None else low
            high = most if high is None else high
        return RegularAxis(self.title, self.bins, low, high)


def _ends(name, given):
    return (None, None) if given is None else pair(name, given)


def _expressions(function, expressions):
    if not expressions:
        raise TypeError(u"%s() needs an expression, such as %s('eop')" % (function, function))
    return [text('an expression', each) for each in expressions]


def _range(entries):
    if isinstance(entries, basestring):
        return EntryRange.parse(text('entries', entries))
    raise TypeError(u"entries is a text such as '0:1000', not " + shown(entries))


def _fields(expressions, labels, has_response):
    """Valid and different names for the values of expressions."""
    fields = []
    for i, expression in enumerate(expressions):
        field = identifier(labels[i], i)
        if has_response and field == 'response':
            raise ValueError(u"'%s' would be called response, as the response of the classifier is: write"
                             u" 'name := %s'" % (expression, expression.split(u':=')[-1].strip()))
        if field in fields:
            raise ValueError(u"'%s' and '%s' would both be called %s: write 'name := %s'"
                             % (expressions[fields.index(field)], expression, field,
                                expression.split(u':=')[-1].strip()))
        fields.append(field)
    return fields + ['response'] if has_response else fields


def _row(expressions, labels, has_response=False):
    """The class of the named tuples of a loop."""
    row = namedtuple('Event', _fields(expressions, labels, has_response))
    # what a classifier finds its variables by, which is not always a name in Python
    row._labels = labels + ['response'] * has_response
    # Python's own makes a dict that knows the order of its keys, which takes longer than the response
    row._asdict = lambda event: dict(izip(event._fields, event))
    return row


def _rows(row, columns, above=None):
    """The events of some columns; only those whose last value exceeds 'above', if that is given."""
    new = tuple.__new__
    for values in izip(*columns):
        if above is None or values[-1] > above:
            yield new(row, values)
