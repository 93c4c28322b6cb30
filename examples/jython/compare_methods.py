"""Two weight files on the same events: how much background does each keep at the same signal efficiency?

    ./hepmva jython examples/jython/compare_methods.py DATA PICTURE WEIGHTS [WEIGHTS ...]

All events are used, those of the training too: a report of 'hepmva train' tells the difference.
"""
from array import array
import sys

from org.hepmva.measure import RocCurve

data = sys.argv[1] if len(sys.argv) > 1 else 'examples/data/epid.root:events'
picture = sys.argv[2] if len(sys.argv) > 2 else 'roc.pdf'
files = sys.argv[3:] or ['results/BDT.hepmva.json', 'results/DNN.hepmva.json']

events = hepmva.open(data)
background, = events.values('species == 0', cut='p > 2')
curves = []
for name in files:
    weights = hepmva.load(name)
    curve = RocCurve.of(weights.apply(events, cut='p > 2'), array('b', [int(b) for b in background]), array('d'))
    point = curve.atSignalEfficiency(0.9)
    print '%s: AUC %.3f, keeps %.1f %% of the pions with 90 %% of the electrons' % (
        weights.file.method(), curve.auc(), 100 * point.backgroundEfficiency())
    curves.append(curve.toGraph(weights.file.method()))

hepmva.draw(*(curves + [picture]), **dict(xtitle='signal efficiency', ytitle='background rejection'))
