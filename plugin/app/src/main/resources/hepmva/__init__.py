# -*- coding: utf-8 -*-
"""hepmva: multivariate analysis in a Jython session.

    import hepmva

    events = hepmva.open('examples/data/epid.root:events')
    print events                                        # columns, types, ranges
    h = events.hist('eop', bins=50, low=0, high=1.5, cut='species == 1')
    print h                                             # a small picture in text
    hepmva.draw(h, 'eop.pdf', xtitle='E/p')
    hepmva.save('plots.root', eop=h)                    # hepmva.histograms('plots.root')['eop'] reads it

    result = hepmva.train(
        signal=dict(files='examples/data/epid.root', tree='events', cut='species == 1'),
        background=dict(files='examples/data/epid.root', tree='events', cut='species == 0'),
        variables=['eop', 'shape', 'match'],
        methods=[hepmva.trees('BDT'), hepmva.dl4j('DNN', hidden=[20, 20])],
        output='results')
    print result
    result.plot('roc', 'roc.pdf')
    result.weights('BDT').save('electronId.hepmva.json')

    bdt = hepmva.load('results/BDT.hepmva.json')
    for event in events.loop('eop', 'p', 'theta', classifier=bdt, above=0.3):
        print event.p, event.response

The words are those of the command line and of the Java API. What an object can do: help(events), help(bdt),
help(result), help(hepmva.draw), help(hepmva.train). Which methods there are and what can be set: hepmva.methods(),
hepmva.settings('trees'), help(hepmva.trees).

Text may be plain or unicode: labels=['e', 'π'], xtitle='m(μμ) [GeV]'. A plain string is taken as UTF-8 by this module;
write u'π' where a Java class is called directly. A script with such letters begins with the line
# -*- coding: utf-8 -*-

What goes wrong is said in a sentence. Files, columns and settings are Java's business, so catch its exceptions too:

    from java.lang import Exception as JavaException
    try:
        events = hepmva.open('perhaps.root')
    except (Exception, JavaException) as e:
        print e

All Java classes can be used as they are, and methods of histograms and plots are those of the Java API:

    from org.hepmva.hist import *                       # Histogram, RegularAxis, Graph, Efficiency, ...
    from org.hepmva.measure import RocCurve

The packages are org.hepmva.hist, .hist.plot, .io, .expression, .runtime, .sample, .train, .measure, .evaluate, .report and .tmva;
dir(org.hepmva.hist) lists the classes of one. Classes of other packages are imported by name.
"""

import sys

if sys.getdefaultencoding() == 'ascii':
    # tables and histograms print Greek letters; Python 2 refuses to print them as ASCII
    sys = reload(sys)
    sys.setdefaultencoding('utf-8')

from hepmva import packages

packages.register()

from hepmva import helping

helping.install()

from hepmva.events import Events, open, chain
from hepmva.pictures import draw, pages
from hepmva.plotfiles import Histograms, histograms, save
from hepmva.training import adaboost, dl4j, method, methods, settings, train, trees
from hepmva.weights import Weights, load

__all__ = ['Events', 'Histograms', 'Weights', 'adaboost', 'chain', 'dl4j', 'draw', 'histograms', 'load', 'method', 'methods',
           'open', 'pages', 'save', 'settings', 'train', 'trees']

from hepmva import training

# a method that a jar adds is called as ours are; what has a meaning already keeps it
for _name, _function in training.others().items():
    if _name not in globals():
        globals()[_name] = _function
        __all__.append(_name)
