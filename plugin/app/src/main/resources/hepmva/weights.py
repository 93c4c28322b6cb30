# -*- coding: utf-8 -*-
"""Weight files in a loop."""

from array import array

from hepmva.arguments import column, number, path, refuse, shown, text
from org.hepmva.app import Session
from org.hepmva.runtime import WeightFile


def load(name):
    """What a weight file holds, ready to give responses: bdt = hepmva.load('results/BDT.hepmva.json')."""
    return Weights(WeightFile.read(path('the weight file', name)))


def weight_file(weights):
    """The weight file of that name, or the one that something loaded holds."""
    if isinstance(weights, WeightFile):
        return weights
    return weights.file if isinstance(weights, Weights) else WeightFile.read(path('the weight file', weights))


class Weights(object):
    """A trained classifier. Its 'file' is the Java object, with provenance and working points."""

    def __init__(self, weight_file):
        self.file = weight_file
        self.classifier = weight_file.classifier()
        self._unbound = Bound(self.classifier)
        self._bound = {}

    def __repr__(self):
        return '%s of %s' % (self.file.method(), ', '.join(self.variables()))

    def __str__(self):
        return Session.summary(self.file)

    def save(self, name):
        """Writes a weight file; compressed if its name ends in .gz."""
        self.file.write(path('the weight file', name))

    def variables(self):
        """Names of the variables, in the order in which response() takes them."""
        return [each.name() for each in self.classifier.variables()]

    def needed(self, names):
        """Which of the given columns are needed for a response."""
        return list(Session.needed(self.classifier, _names(names)))

    def bound(self, names):
        """This classifier for events whose values come in the order of the given names; others are passed over."""
        return Bound(self.classifier.bind(_names(names)))

    def response(self, *values, **by_name):
        """The response to one event: values in the order of variables(), or by name, or an event of a loop.

            bdt.response(0.9, 0.1, 1.2)
            bdt.response(eop=0.9, shape=0.1, match=1.2)

            for event in events.loop('eop', 'shape', 'match', 'p'):
                if bdt.response(event) > 0.3:
                    print event.p

        Names that are not needed are passed over.
        """
        if by_name:
            if values:
                raise TypeError(u'response takes the values either in the order of variables() or by name, not both')
            return self._of(tuple(by_name)).response(*by_name.values())
        if len(values) == 1:
            labels = getattr(values[0], '_labels', None)
            if labels is not None:
                return self._of_event(type(values[0]), labels).response(*values[0])
        return self._unbound.response(*values)

    def _of(self, names):
        """This classifier for values of these names, found once and not for each event."""
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
        """The responses to all events, as hepmva.open(...) gives them, that pass the cut."""
        refuse(Weights.apply, unknown)
        if not hasattr(events, 'values') or not hasattr(events, 'names'):
            raise TypeError(u'events is what hepmva.open(...) gives, not ' + shown(events))
        names = self.needed(events.names())
        return self.bound(names).all(
            events.values(*[column(each) for each in names], **dict(cut=cut, entries=entries)))


class Bound(object):
    """A classifier that takes an event's values in a fixed order."""

    def __init__(self, classifier):
        self.classifier = classifier
        self.inputs = list(classifier.inputs())

    def response(self, *values):
        """The response to one event."""
        if len(values) != len(self.inputs):
            raise TypeError(self._complaint('values', values))
        try:
            return self.classifier.response(array('d', values))
        except TypeError:
            for name, value in zip(self.inputs, values):
                number(name, value)
            raise

    def all(self, columns):
        """The responses to all events of some columns, one array of doubles or list for each input."""
        columns = [array('d', each) if isinstance(each, (list, tuple)) else each for each in columns]
        if len(columns) != len(self.inputs):
            raise TypeError(self._complaint('columns', columns))
        lengths = [len(each) for each in columns]
        if len(set(lengths)) > 1:
            raise ValueError(u'the columns are not of one length: ' + u', '.join(str(each) for each in lengths))
        return Session.responses(self.classifier, columns)

    def _complaint(self, what, given):
        return u'response takes %d %s (%s), not %d' % (len(self.inputs), what, u', '.join(self.inputs), len(given))


def _names(names):
    return [text('a name', each) for each in names]
