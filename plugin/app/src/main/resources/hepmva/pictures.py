"""Pictures of histograms, profiles, graphs and efficiencies."""

from java.awt import Color
from java.nio.file import Paths

from org.hepmva.hist import Histogram
from org.hepmva.hist.plot import Pictures, Plot, Style

# dark to light in the same order as in greyscale
_COLOURS = [Color(0x1f, 0x4e, 0x9c), Color(0xc4, 0x3c, 0x39), Color(0x2e, 0x8b, 0x57), Color(0xe0, 0x8e, 0x1b)]


def draw(*things, **options):
    """Draws histograms, profiles, graphs into one picture and writes it.

        hepmva.draw(h, 'mass.pdf')
        hepmva.draw(signal, background, 'eop.png', labels=['e', 'pi'], xtitle='E/p', logy=True)

    The last argument is the file; its ending says the format: .pdf .svg .png .ps .emf. Options: title, xtitle,
    ytitle, labels, logx, logy, xrange=(a, b), yrange=(a, b). Returns the Plot, to be changed or put on a page.
    """
    things = list(things)
    name = things.pop() if things and isinstance(things[-1], basestring) else None
    plot = _plot(things, options)
    if name:
        Pictures.write(plot, Paths.get(name))
    return plot


def pages(plots, name):
    """Writes several plots, one a page, into one PDF."""
    Pictures.writePages(list(plots), Paths.get(name))


def _plot(things, options):
    labels = options.get('labels') or [None] * len(things)
    first = things[0]
    if isinstance(first, Histogram) and first.dimension() == 2:
        plot = Plot.map(first)
    else:
        plot = Plot.titled(options.get('title', ''))
        for i, thing in enumerate(things):
            plot = plot.add(thing, _style(i, thing, labels[i]))
        if isinstance(first, Histogram):
            plot = plot.withXTitle(first.axis(0).title()).withYTitle(u'events')
    return _dressed(plot, options)


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
    setters = {'title': plot.__class__.withTitle, 'xtitle': plot.__class__.withXTitle,
               'ytitle': plot.__class__.withYTitle}
    for name, value in options.items():
        if name in setters:
            plot = setters[name](plot, value)
        elif name == 'xrange':
            plot = plot.withXRange(*value)
        elif name == 'yrange':
            plot = plot.withYRange(*value)
        elif name in ('logx', 'logy'):
            plot = (plot.withLogX() if name == 'logx' else plot.withLogY()) if value else plot
        elif name != 'labels':
            raise TypeError("unknown option '%s'; there are: title, xtitle, ytitle, labels, logx, logy, xrange, yrange"
                            % name)
    return plot
