"""A response as a column: the efficiency of a cut on it, a variable behind the cut, and three loops that agree.

    ./hepmva jython examples/jython/cut_on_a_response.py [WEIGHTS [DATA [OUT]]]
"""
import sys
import time

weights = sys.argv[1] if len(sys.argv) > 1 else 'results/BDT.hepmva.json'
data = sys.argv[2] if len(sys.argv) > 2 else 'examples/data/epid.root:events'
out = sys.argv[3] if len(sys.argv) > 3 else 'efficiency.pdf'

bdt = hepmva.load(weights)
cut = bdt.file.workingPoints()[0].cut()
events = hepmva.open(data).withResponse(bdt, name='electron')
passing = 'electron > %r' % cut

electrons = events.efficiency(passing, 'p', bins=10, low=2, high=10, cut='species == 1')
pions = events.efficiency(passing, 'p', bins=10, low=2, high=10, cut='species == 0')
hepmva.draw(electrons, pions, out, labels=['electrons', 'pions'], xtitle='p [GeV]', ytitle='efficiency')
print 'electrons of 2 GeV: %.3f, in [%.3f, %.3f]' % (electrons.value(0), electrons.lower(0), electrons.upper(0))
print 'E/p of what passes: mean %.3f, of all %.3f' % (events.hist('eop', cut=passing).mean(0), events.hist('eop').mean(0))


def by_column():
    return sum(1 for event in events.loop('p', 'electron', entries='0:160000') if event.electron > cut)


def by_loop():
    return sum(1 for event in hepmva.open(data).loop('p', classifier=bdt, above=cut, entries='0:160000'))


def by_event():
    tracks = hepmva.open(data)
    names = set(bdt.needed(tracks.names()) + ['p'])
    return sum(1 for event in tracks.loop(*names, entries='0:160000') if bdt.response(event) > cut)


for loop in (by_column, by_loop, by_event):
    begin = time.time()
    kept = loop()
    print '%s keeps %d of 160000 tracks, %.1f s' % (loop.__name__, kept, time.time() - begin)
