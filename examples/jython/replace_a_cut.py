"""An event loop with a weight file in place of a cut.

    ./hepmva jython examples/jython/replace_a_cut.py [WEIGHTS [DATA]]
"""
import sys

weights = sys.argv[1] if len(sys.argv) > 1 else 'results/BDT.hepmva.json'
data = sys.argv[2] if len(sys.argv) > 2 else 'examples/data/epid.root:events'

bdt = hepmva.load(weights)
cut = bdt.file.workingPoints()[0].cut()
events = hepmva.open(data)

kept = [0, 0]
for event in events.loop('species', 'p', entries='0:20000', classifier=bdt, above=cut):
    kept[int(event.species)] += 1
print 'response > %.3f keeps %d electrons and %d pions of 20000 tracks' % (cut, kept[1], kept[0])

by_cut = [0, 0]
for event in events.loop('species', entries='0:20000', cut='eop > 0.66'):
    by_cut[int(event.species)] += 1
print 'E/p > 0.66 keeps %d electrons and %d pions' % (by_cut[1], by_cut[0])
