# -*- coding: utf-8 -*-
"""Pictures of histograms, profiles, graphs and efficiencies."""

from java.awt import Color
from java.nio.file import Path

from hepmva.arguments import allow, items, pair, shown, text
from hepmva.outputs import writing
from org.hepmva.hist import Efficiency, Graph, Histogram, Profile
from org.hepmva.hist.plot import Pictures, Plot, Style

# dark to light in the same order as in greyscale
_COLOURS = [Color(0x1f, 0x4e, 0x9c), Color(0xc4, 0x3c, 0x39), Color(0x2e, 0x8b, 0x57), Color(0xe0, 0x8e, 0x1b)]
_OPTIONS = ('title', 'xtitle', 'ytitle', 'labels', 'logx', 'logy', 'xrange', 'yrange')
THINGS = (Histogram, Profile, Graph, Efficiency)


def draw(*things, **options):
    """Draws histograms, profiles, graphs, efficiencies into one picture and writes it.

        hepmva.draw(h, 'mass.pdf')
        hepmva.draw(signal, background, 'eop.png', labels=['e', 'π'], xtitle='E/p', logy=True)

    The last argument is the file; its ending says the format: .pdf .svg .png .ps .eps .emf. Without one nothing is
    written. Options: title, xtitle, ytitle, labels (one for each thing), logx, logy, xrange=(a, b), yrange=(a, b).
    Text may hold Greek letters and subscripts: 'ε_{S}'. A histogram of two axes is a map of colours; profiles and
    graphs may be drawn over it. Returns the Plot, to be changed or put on a page.
    """
    options = allow('draw', options, *_OPTIONS)
    things = list(things)
    name = things.pop() if things and isinstance(things[-1], (basestring, Path)) else None
    _check(things)
    plot = _dressed(_plot(things, _labels(things, options.get('labels'))), options)
    if name is not None:
        with writing('the file', name) as file:
            Pictures.write(plot, file)
    return plot


def pages(plots, name):
    """Writes several plots, as draw(...) gives them, one a page, into one PDF."""
    plots = [plots] if isinstance(plots, Plot) else items(plots)
    if plots is None or not all(isinstance(each, Plot) for each in plots):
        raise TypeError(u"pages takes a list of plots, as draw(...) gives them, and a file such as 'all.pdf'")
    with writing('the file', name) as file:
        Pictures.writePages(plots, file)


def _check(things):
    if not things:
        raise TypeError(u"nothing to draw: write draw(h, 'h.pdf'), h being a histogram, profile, graph or efficiency")
    for i, thing in enumerate(things):
        if isinstance(thing, basestring):
            raise TypeError(u'argument %d is %s; the file is the last argument' % (i + 1, shown(thing)))
        if not isinstance(thing, THINGS):
            raise TypeError(u'argument %d is no histogram, profile, graph or efficiency: %s' % (i + 1, shown(thing)))
        if i > 0 and _is_map(thing):
            raise ValueError(u'argument %d has two axes: a map is drawn first, and only one' % (i + 1))
        if i > 0 and _is_map(things[0]) and isinstance(thing, Histogram):
            raise ValueError(u'argument %d is a histogram: only profiles and graphs can be drawn over a map' % (i + 1))


def _labels(things, given):
    if given is None:
        return [None] * len(things)
    labels = [given] if isinstance(given, basestring) else items(given)
    if labels is None:
        raise TypeError(u'labels is a list of texts, not ' + shown(given))
    if len(labels) != len(things):
        raise ValueError(u'things to draw: %d, but labels: %d; give one for each, or None' % (len(things), len(labels)))
    if labels[0] and _is_map(things[0]):
        raise ValueError(u'labels[0] = %s: a map has no label; write None there' % shown(labels[0]))
    return [each if each is None else text('a label', each) for each in labels]


def _is_map(thing):
    return isinstance(thing, Histogram) and thing.dimension() == 2


def _plot(things, labels):
    first = things[0]
    if _is_map(first):
        plot = Plot.map(first)
    else:
        plot = Plot.titled(u'')
    for i, thing in enumerate(things):
        if not _is_map(thing):
            plot = plot.add(thing, _style(i, thing, labels[i]))
    if isinstance(first, Histogram) and not _is_map(first):
        plot = plot.withXTitle(first.axis(0).title()).withYTitle(u'events')
    return plot


def _style(i, thing, label):
    colour = _COLOURS[i % len(_COLOURS)]
    if not isinstance(thing, Histogram):
        style = Style.points(colour)
    elif i == 0:
        style = Style.filled(colour)
    else:
        style = Style.hatched(colour)
    return style.withLabel(label) if label else style


def _dressed(plot, options):
    for name, setter in (('title', Plot.withTitle), ('xtitle', Plot.withXTitle), ('ytitle', Plot.withYTitle)):
        if name in options:
            plot = setter(plot, text(name, options[name]))
    for name, setter in (('xrange', Plot.withXRange), ('yrange', Plot.withYRange)):
        if name in options:
            plot = setter(plot, *pair(name, options[name]))
    for name, setter in (('logx', Plot.withLogX), ('logy', Plot.withLogY)):
        if options.get(name):
            plot = setter(plot)
    return plot
