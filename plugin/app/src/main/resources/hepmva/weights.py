# -*- coding: utf-8 -*-
"""Weight files in a loop."""

from array import array, zeros
from collections import namedtuple
from itertools import izip

from hepmva import outputs
from hepmva.arguments import column, identifiers, number, path, refuse, shown, text
from org.hepmva.app import Session
from org.hepmva.runtime import Classifier, WeightFile
from org.hepmva.sample.apply import MeanOfFolds, ResponseColumns


# below it a float holds every whole number; a float that is here may have been another one, and no fold is told of it
_EXACT = 2 ** 53


def load(name, folds=None):
    """What a weight file holds, ready to give responses: bdt = hepmva.load('results/BDT.hepmva.json').

    Of a weight file of folds the model answers that has not seen the event, chosen by the columns of its rule; with
    folds='mean' it is the mean of all models.
    """
    return Weights(weight_file(name, folds))


def weight_file(weights, folds=None):
    """The weight file of that name, or the one that something loaded holds; perhaps with the mean of its folds."""
    if folds not in (None, 'rule', 'mean'):
        raise ValueError(u"folds is 'rule' or 'mean', not " + shown(folds))
    if isinstance(weights, Weights):
        weights = weights.file
    file = weights if isinstance(weights, WeightFile) else _file(path('the weight file', weights))
    return MeanOfFolds.of(file) if folds == 'mean' else file


def _file(name):
    file = WeightFile.read(name)
    outputs.taken([name], outputs.WEIGHTS)
    return file


class Weights(object):
    """A trained method. Its 'file' is the Java object, with provenance and working points, its 'model' what was learned.

    A classifier of two classes gives one number, response(...). One of more classes gives one for each, numbers(...), and
    mostLikely(...) names the class; what was trained to targets gives estimate(...), or numbers(...) for several.
    """

    def __init__(self, weight_file):
        self.file = weight_file
        self.model = weight_file.model()
        self._unbound = Bound(self.file)
        self._bound = {}

    @property
    def classifier(self):
        """The Java object of a classifier."""
        return self.file.classifier()

    def outputs(self):
        """Names of the numbers that it gives: of the classes, of the targets, or 'response' alone."""
        return list(self.model.outputs())

    def __repr__(self):
        return '%s of %s' % (self.file.method(), ', '.join(self.variables()))

    def __str__(self):
        return Session.summary(self.file)

    def save(self, name):
        """Writes a weight file; compressed if its name ends in .gz."""
        with outputs.writing('the weight file', name, replaces=outputs.WEIGHTS) as file:
            self.file.write(file)

    def variables(self):
        """Names of the variables, in the order in which response() takes them."""
        return [each.name() for each in self.model.variables()]

    def needed(self, names):
        """Which of the given columns are needed for a response."""
        return list(Session.needed(self.model, _names(names)))

    def bound(self, names):
        """This method for events whose values come in the order of the given names; others are passed over."""
        return Bound(self.file, _names(names))

    def response(self, *values, **by_name):
        """The response to one event: values in the order of variables(), or by name, or an event of a loop.

            bdt.response(0.9, 0.1, 1.2)
            bdt.response(eop=0.9, shape=0.1, match=1.2)

            for event in events.loop('eop', 'shape', 'match', 'p'):
                if bdt.response(event) > 0.3:
                    print event.p

        Names that are not needed are passed over.
        """
        bound, values = self._meant('response', values, by_name)
        return bound.response(*values)

    def numbers(self, *values, **by_name):
        """The numbers for one event, given as to response(): a named tuple, one for each class or target."""
        bound, values = self._meant('numbers', values, by_name)
        return bound.numbers(*values)

    def mostLikely(self, *values, **by_name):
        """The name of the class that one event is most like, given as to response(); None if a number is NaN."""
        bound, values = self._meant('mostLikely', values, by_name)
        return bound.mostLikely(*values)

    def estimate(self, *values, **by_name):
        """The estimate of the target of one event, given as to response()."""
        bound, values = self._meant('estimate', values, by_name)
        return bound.estimate(*values)

    def _meant(self, call, values, by_name):
        """The values of one event, and what takes them in their order."""
        if by_name:
            if values:
                raise TypeError(u'%s takes the values either in the order of variables() or by name, not both' % call)
            return self._of(tuple(by_name)), by_name.values()
        if len(values) == 1:
            labels = getattr(values[0], '_labels', None)
            if labels is not None:
                return self._of_event(type(values[0]), labels), values[0]
        return self._unbound, values

    def _of(self, names):
        """This method for values of these names, found once and not for each event."""
        bound = self._bound.get(names)
        if bound is None:
            bound = self._bound[names] = self.bound(names)
        return bound

    def _of_event(self, kind, labels):
        bound = self._bound.get(kind)
        if bound is None:
            bound = self._bound[kind] = self.bound(labels)
        return bound

    def apply(self, events, cut='', entries='', **unknown):
        """The responses to all events, as hepmva.open(...) gives them, that pass the cut; of several numbers a list of
        arrays, in the order of outputs()."""
        refuse(Weights.apply, unknown)
        if not hasattr(events, 'ntuple'):
            raise TypeError(u'events is what hepmva.open(...) gives, not ' + shown(events))
        numbers, names = self.columns_of(events)
        values = numbers.values(*[column(each) for each in names], **dict(cut=cut, entries=entries))
        return values[0] if len(names) == 1 else values

    def columns_of(self, events):
        """Events with the responses as columns, under names that no column has, and these names."""
        name = 'response of ' + self.file.method()
        while any(each.startswith(name) for each in events.names()):
            name += "'"
        return events.withResponse(self, name), list(ResponseColumns.of(self.file).named(name).names())


class Bound(object):
    """A method that takes an event's values in a fixed order."""

    def __init__(self, weight_file, names=None):
        self.file = weight_file
        self.model = weight_file.model() if names is None else weight_file.model().bind(names)
        self.inputs = list(self.model.inputs())
        self._one = self._only_number()
        rule = MeanOfFolds.rule(weight_file.model())
        ids = rule.get().names() if rule.isPresent() else ()
        self._ids = [place for place, name in enumerate(self.inputs) if name in ids]

    def _only_number(self):
        """What gives the only number, if there is one."""
        if self.file.isRegression():
            return self.model.estimate if len(self.model.outputs()) == 1 else None
        return None if self.model.isMulticlass() else self.model.response

    def response(self, *values):
        """The response to one event."""
        if self._one is None or self.file.isRegression():
            raise ValueError(self._wrong('response'))
        return self._only('response', values)

    def estimate(self, *values):
        """The estimate of the target of one event."""
        if self._one is None or not self.file.isRegression():
            raise ValueError(self._wrong('estimate'))
        return self._only('estimate', values)

    def numbers(self, *values):
        """The numbers for one event."""
        return self._kind()(*self._evaluated('numbers', values))

    def mostLikely(self, *values):
        """The class that one event is most like."""
        if self.file.isRegression() or not self.model.isMulticlass():
            raise ValueError(self._wrong('mostLikely'))
        best = Classifier.mostLikely(self._evaluated('mostLikely', values))
        return None if best < 0 else self.model.outputs()[best]

    def _only(self, call, values):
        return self._evaluated(call, values)[0] if self._is_large(values) else self._called(call, self._one, values)

    def _evaluated(self, call, values):
        if self._is_large(values):
            return self._called(call, lambda x: Session.numbersOfEvent(self.model, values), values)
        target = zeros('d', len(self.model.outputs()))
        self._called(call, lambda x: self.model.evaluate(x, target), values)
        return target

    def _is_large(self, values):
        """Whether the fold depends on a whole number that no float holds."""
        for place in self._ids:
            if place < len(values) and isinstance(values[place], (int, long)) and abs(values[place]) >= _EXACT:
                return True
        return False

    def _kind(self):
        if self._numbers is None:
            self._numbers = namedtuple('Numbers', identifiers(self.model.outputs()))
        return self._numbers

    _numbers = None

    def _called(self, call, function, values):
        if len(values) != len(self.inputs):
            raise TypeError(self._complaint(call, 'values', values))
        try:
            return function(array('d', values))
        except TypeError:
            for name, value in zip(self.inputs, values):
                number(name, value)
            raise

    def _wrong(self, call):
        names = u', '.join(self.model.outputs())
        if self.file.isRegression():
            right = u'estimates %s: %s' % (names, u'estimate(...)' if self._one else u'numbers(...)')
        elif self.model.isMulticlass():
            right = u'tells apart %s: numbers(...) or mostLikely(...)' % names
        else:
            right = u'tells two classes apart: response(...)'
        return u"'%s' has no %s, as it %s" % (self.file.method(), call, right)

    def all(self, columns):
        """The responses to all events of some columns, one array of doubles or list for each input."""
        given, columns = columns, [each if getattr(each, 'typecode', '') == 'd' else array('d', each) for each in columns]
        if len(columns) != len(self.inputs):
            raise TypeError(self._complaint('response', 'columns', columns))
        lengths = [len(each) for each in columns]
        if len(set(lengths)) > 1:
            raise ValueError(u'the columns are not of one length: ' + u', '.join(str(each) for each in lengths))
        if self._ids and any(self._is_large(event) for event in izip(*given)):
            events = [Session.numbersOfEvent(self.model, event) for event in izip(*given)]
            numbers = [array('d', each) for each in izip(*events)]
        else:
            numbers = list(Session.numbers(self.model, columns))
        return numbers[0] if self._one is not None else numbers

    def _complaint(self, call, what, given):
        return u'%s takes %d %s (%s), not %d' % (call, len(self.inputs), what, u', '.join(self.inputs), len(given))


def _names(names):
    return [text('a name', each) for each in names]
