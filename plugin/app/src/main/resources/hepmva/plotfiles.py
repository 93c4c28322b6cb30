# -*- coding: utf-8 -*-
"""Files of histograms, profiles, graphs and efficiencies."""

from hepmva.arguments import path, shown, text
from org.hepmva.hist import Efficiency, Graph, Histogram, Profile
from org.hepmva.io import ByteSource
from org.hepmva.io.hist import EfficiencyObject, GraphObject, HistogramFile, HistogramFileWriter, HistogramObject, ProfileObject
from org.hepmva.text import Printable

_THINGS = (Histogram, Profile, Graph, Efficiency)

# how a thing comes out of what a file holds of it
_HELD = {HistogramObject: HistogramObject.histogram, ProfileObject: ProfileObject.profile,
         EfficiencyObject: EfficiencyObject.efficiency, GraphObject: GraphObject.graph}


def histograms(location):
    """The histograms, profiles, graphs and efficiencies of a file of ROOT, AIDA XML or YODA.

        plots = hepmva.histograms('plots.root')
        print plots                                         # names, kinds, titles
        pt = plots['muons/pt']                              # a Histogram, to be drawn, added, compared
        for name in plots.names(): ...
    """
    return Histograms(HistogramFile.open(ByteSource.open(text('the file', location))))


def save(file, things=None, **named):
    """Writes histograms, profiles, graphs and efficiencies to a file.

        hepmva.save('plots.root', pt=pt, eta=eta)
        hepmva.save('plots.yoda', {'muons/pt': pt, 'muons/eta': eta})

    The ending of the file's name says the format: .root, which ROOT opens as its own; .aida for JAS3, Jas4pp and DataMelt;
    .yoda or .yoda.gz. AIDA and YODA have no efficiencies: eff.toGraph() gives the points. A file that
    is there is replaced when the new one is whole.
    """
    things = dict(things or {}, **named)
    if not things:
        raise TypeError(u"nothing to save: write save('plots.root', pt=h), h being a histogram, profile, graph or efficiency")
    for name in sorted(things):
        if not isinstance(things[name], _THINGS):
            raise TypeError(u"'%s' is no histogram, profile, graph or efficiency: %s" % (name, shown(things[name])))
    writer = HistogramFileWriter.create(path('the file', file))
    try:
        for name in sorted(things):
            writer.write(text('a name', name), things[name])
        writer.commit()
    finally:
        writer.close()


class Histograms(object):
    """The histograms, profiles, graphs and efficiencies of a file, by their names."""

    def __init__(self, file):
        self.file = file

    def names(self):
        """Names of all that can be read, in the order of the file."""
        return [each.path() for each in self.file.entries() if each.isReadable()]

    def __getitem__(self, name):
        held = self.file.read(text('the name', name))
        return _HELD[type(held)](held)

    def __contains__(self, name):
        return name in self.names()

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
