# -*- coding: utf-8 -*-
"""Files of histograms, profiles, graphs and efficiencies."""

from java.nio.file import Path

from hepmva import outputs
from hepmva.arguments import shown, text
from hepmva.pictures import THINGS
from org.hepmva.app import Session
from org.hepmva.io import ByteSource
from org.hepmva.io.hist import EfficiencyObject, GraphObject, HistogramFile, HistogramFileWriter, HistogramObject, ProfileObject
from org.hepmva.text import Printable

# how a thing comes out of what a file holds of it
_HELD = {HistogramObject: HistogramObject.histogram, ProfileObject: ProfileObject.profile,
         EfficiencyObject: EfficiencyObject.efficiency, GraphObject: GraphObject.graph}


def histograms(location):
    """The histograms, profiles, graphs and efficiencies of a file of ROOT, AIDA XML or YODA.

        plots = hepmva.histograms('plots.root')
        print plots                                         # names, kinds, titles
        pt = plots['muons/pt']                              # a Histogram, to be drawn, added, compared
        old = plots['muons/pt;1']                           # of several cycles an older one
        for name in plots.names(): ...
        plots.close()                                       # or 'with hepmva.histograms(...) as plots:'

    What was taken out of it stays when the file is closed.
    """
    name = unicode(location) if isinstance(location, Path) else text('the file', location)
    return Histograms(HistogramFile.open(ByteSource.open(name)), Session.file(name))


def save(file, things=None, **named):
    """Writes histograms, profiles, graphs and efficiencies to a file.

        hepmva.save('plots.root', pt=pt, eta=eta)
        hepmva.save('plots.yoda', {'muons/pt': pt, 'muons/eta': eta})

    The ending of the file's name says the format: .root, which ROOT opens as its own; .aida for JAS3, Jas4pp and DataMelt;
    .yoda or .yoda.gz. AIDA and YODA have no efficiencies: eff.toGraph() gives the points. A file that
    is there is replaced when the new one is whole, unless this session reads it still, or has read it and did not write it.
    """
    things = _named(things, named)
    with outputs.writing('the file', file) as name:
        writer = HistogramFileWriter.create(name)
        try:
            for each in sorted(things):
                writer.write(each, things[each])
            writer.commit()
        finally:
            writer.close()


def _named(things, named):
    """Things by their names in unicode, those of a dict and those of keywords."""
    if isinstance(things, THINGS):
        raise TypeError(u"what is saved has a name in the file: write save('plots.root', pt=h) or save('plots.root', {'pt': h})")
    if things is not None and not isinstance(things, dict):
        raise TypeError(u"what is saved is a dict of names and histograms, profiles, graphs or efficiencies, not " + shown(things))
    known = {}
    for name, thing in (things or {}).items() + named.items():
        name = text('a name', name)
        if name in known:
            raise ValueError(u"two things to save are called '%s'" % name)
        if not isinstance(thing, THINGS):
            raise TypeError(u"'%s' is no histogram, profile, graph or efficiency: %s" % (name, shown(thing)))
        known[name] = thing
    if not known:
        raise TypeError(u"nothing to save: write save('plots.root', pt=h), h being a histogram, profile, graph or efficiency")
    return known


class Histograms(object):
    """The histograms, profiles, graphs and efficiencies of a file, by their names."""

    def __init__(self, file, files=()):
        self.file = file
        self._open = list(files)
        outputs.opened(self._open)

    def names(self):
        """Names of all that can be read, in the order of the file."""
        return [each.path() for each in self.file.entries() if each.isReadable()]

    def __getitem__(self, name):
        held = self.file.read(text('the name', name))
        return _HELD[type(held)](held)

    def __contains__(self, name):
        """Whether the file lists a thing of that name, perhaps with a cycle; it may be damaged still."""
        entry = self.file.entry(text('the name', name))
        return entry.isPresent() and entry.get().isReadable()

    def close(self):
        """Lets go of the file; what was taken out of it stays."""
        self.file.close()
        outputs.closed(self._open)
        self._open = []

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.close()

    def __len__(self):
        return len(self.names())

    def __iter__(self):
        return iter(self.names())

    def __repr__(self):
        return Printable.of(self.file.toString())

    def __str__(self):
        lines = [u'%s: %s%s' % (each.path(), each.meaning(), u', ' + each.title() if each.title() else u'')
                 for each in self.file.entries() if each.isReadable()]
        return Printable.lines(u'\n'.join([self.file.toString()] + lines))
