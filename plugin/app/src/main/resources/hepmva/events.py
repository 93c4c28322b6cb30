"""Ntuples: open, look, book histograms, loop."""

from collections import namedtuple
import re

from java.io import PrintWriter, StringWriter
from java.nio.file import Paths
from java.util import ArrayList

from org.hepmva.app import Session
from org.hepmva.expression import Definition, Expression
from org.hepmva.hist import Histogram, IntegerAxis, Profile, RegularAxis, VariableAxis
from org.hepmva.io import EntryRange, Locations, Ntuple, ProgressListener, Query


def open(location):
    """The events of a file: 'file.root', 'file.root:dir/tree', 'data.csv', or several by 'run*.root:tree'."""
    found = Locations.resolve(Paths.get('').toAbsolutePath(), location)
    return Events(Ntuple.openAll([_shown(each, location) for each in found]))


def chain(*locations):
    """The events of several files, one after the other."""
    return Events(Ntuple.openAll(list(locations)))


def _shown(found, location):
    return found if '*' in location or '?' in location else location


class Events(object):
    """The events of an ntuple. Nothing is read before it is needed; expressions are those of TTree::Draw."""

    def __init__(self, ntuple):
        self.ntuple = ntuple

    def names(self):
        """Names of the columns."""
        return list(self.ntuple.names())

    def __len__(self):
        return self.ntuple.entries()

    def __repr__(self):
        return '%s: %d entries; %s' % (self.ntuple.location(), len(self), ', '.join(self.names()))

    def __str__(self):
        return Session.summary(self.ntuple)

    def values(self, *expressions, **options):
        """The values of expressions for all events that pass cut='...': one array of doubles for each expression."""
        _allow(options, 'cut', 'entries')
        return list(self._query(expressions, options).read(self.ntuple, ProgressListener.NONE))

    def hist(self, x, bins=50, low=None, high=None, edges=None, cut='', weight='1', title=''):
        """A histogram of an expression. Without low and high the range is that of the values."""
        values, weights = self.values(x, weight, cut=cut)
        histogram = Histogram.book(title or self.ntuple.location(), _axis(x, values, bins, low, high, edges))
        histogram.fillAll(values, weights)
        return histogram

    def hist2d(self, x, y, bins=(40, 40), xrange=None, yrange=None, cut='', weight='1', title=''):
        """A histogram of two expressions; xrange and yrange are (low, high)."""
        xs, ys, weights = self.values(x, y, weight, cut=cut)
        histogram = Histogram.book(title or self.ntuple.location(), _axis(x, xs, bins[0], *(xrange or (None, None))),
                                   _axis(y, ys, bins[1], *(yrange or (None, None))))
        histogram.fillAll([xs, ys], weights)
        return histogram

    def profile(self, x, y, bins=50, low=None, high=None, edges=None, cut='', weight='1', title=''):
        """The mean of y in bins of x."""
        xs, ys, weights = self.values(x, y, weight, cut=cut)
        profile = Profile.book(title or self.ntuple.location(), _axis(x, xs, bins, low, high, edges))
        profile.fillAll(xs, ys, weights)
        return profile

    def loop(self, *expressions, **options):
        """Event by event: a named tuple of the values, of the events that pass cut='...'.

        With classifier=hepmva.load(...) each tuple ends with its 'response'; with above=0.3 only events whose
        response exceeds that are given.
        """
        _allow(options, 'cut', 'entries', 'classifier', 'above')
        classifier = options.get('classifier')
        above = options.get('above', float('-inf'))
        inputs = classifier.needed(self.names()) if classifier else []
        columns = self._query(list(expressions) + list(inputs), options).read(self.ntuple, ProgressListener.NONE)
        kept = len(expressions)
        row = namedtuple('Event', [_identifier(each) for each in expressions] + (['response'] if classifier else []))
        responses = classifier.bound(inputs).all(columns[kept:]) if classifier else None
        for i in xrange(len(columns[0]) if columns else 0):
            values = [column[i] for column in columns[:kept]]
            if responses is None:
                yield row(*values)
            elif responses[i] > above:
                yield row(*(values + [responses[i]]))

    def _query(self, expressions, options):
        query = Query.of([Definition.parse(each) for each in expressions])
        if options.get('cut'):
            query = query.withCut(Expression.parse(options['cut']))
        if options.get('entries'):
            query = query.withRange(EntryRange.parse(options['entries']))
        return query


def _axis(title, values, bins, low, high, edges=None):
    if edges is not None:
        return VariableAxis.of(title, edges)
    if low is None or high is None:
        least, most = Session.range(values)
        low = least if low is None else low
        high = most if high is None else high
    return RegularAxis(title, bins, low, high)


def _identifier(expression):
    label = expression.split(':=')[0].strip() if ':=' in expression else expression
    name = re.sub('[^A-Za-z0-9_]+', '_', label).strip('_')
    return name if re.match('[A-Za-z]', name) else 'x_' + name


def _allow(options, *allowed):
    for name in options:
        if name not in allowed:
            raise TypeError("unknown option '%s'; there are: %s" % (name, ', '.join(allowed)))
