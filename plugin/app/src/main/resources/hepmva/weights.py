"""Weight files in a loop."""

from array import array

from java.nio.file import Paths

from org.hepmva.app import Session
from org.hepmva.runtime import WeightFile


def load(name):
    """What a weight file holds, ready to give responses."""
    return Weights(WeightFile.read(Paths.get(name)))


class Weights(object):
    """A trained classifier."""

    def __init__(self, weight_file):
        self.file = weight_file
        self.classifier = weight_file.classifier()

    def __repr__(self):
        return '%s of %s' % (self.file.method(), ', '.join(self.variables()))

    def __str__(self):
        return Session.summary(self.file)

    def save(self, name):
        """Writes a weight file; compressed if its name ends in .gz."""
        self.file.write(Paths.get(name))

    def variables(self):
        """Names of the variables, in the order in which response() takes them."""
        return [each.name() for each in self.classifier.variables()]

    def needed(self, names):
        """Which of the given columns are needed for a response."""
        return list(Session.needed(self.classifier, list(names)))

    def bound(self, names):
        """This classifier for events whose values come in the order of the given names."""
        return Bound(self.classifier.bind(list(names)))

    def response(self, *values, **by_name):
        """The response to one event: values in the order of variables(), or by name."""
        if by_name:
            names = sorted(by_name)
            return self.bound(names).response(*[by_name[name] for name in names])
        return self.classifier.response(array('d', values))

    def apply(self, events, cut=''):
        """The responses to all events that pass the cut."""
        names = self.needed(events.names())
        return self.bound(names).all(events.values(*names, **dict(cut=cut)))


class Bound(object):
    """A classifier that takes an event's values in a fixed order."""

    def __init__(self, classifier):
        self.classifier = classifier

    def response(self, *values):
        """The response to one event."""
        return self.classifier.response(array('d', values))

    def all(self, columns):
        """The responses to all events of some columns."""
        return Session.responses(self.classifier, list(columns))
