"""Smear the inputs by X * N(1, sigma) and plot the loss of AUC.

    ./hepmva jython examples/jython/smear_the_inputs.py [WEIGHTS [DATA [PICTURE]]]
"""
from array import array
from random import Random
import sys

from org.hepmva.measure import RocCurve
from org.hepmva.hist import Graph

weights = sys.argv[1] if len(sys.argv) > 1 else 'results/BDT.hepmva.json'
data = sys.argv[2] if len(sys.argv) > 2 else 'examples/data/epid.root:events'
picture = sys.argv[3] if len(sys.argv) > 3 else 'smearing.pdf'

bdt = hepmva.load(weights)
events = hepmva.open(data)
columns = events.values(*bdt.variables(), **dict(entries='0:20000'))
pion, = events.values('species == 0', entries='0:20000')
classes = array('b', [int(each) for each in pion])


def auc(sigma):
    random = Random(1)
    smeared = [array('d', [x * random.gauss(1, sigma) for x in column]) for column in columns]
    return RocCurve.auc(bdt.bound(bdt.variables()).all(smeared), classes, array('d'))


sigmas = [0.0, 0.1, 0.2, 0.4]
losses = [auc(0) - auc(sigma) for sigma in sigmas]
for sigma, loss in zip(sigmas, losses):
    print 'sigma %.1f: AUC falls by %.4f' % (sigma, loss)
hepmva.draw(Graph.of('loss of AUC', sigmas, losses), picture, xtitle='sigma of the smearing', ytitle='loss of AUC')
