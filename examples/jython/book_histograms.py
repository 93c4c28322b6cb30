"""Book histograms over an ntuple, print and draw them.

    ./hepmva jython examples/jython/book_histograms.py [DATA [PICTURE]]
"""
import sys

data = sys.argv[1] if len(sys.argv) > 1 else 'examples/data/epid.root:events'
picture = sys.argv[2] if len(sys.argv) > 2 else 'eop.pdf'

events = hepmva.open(data)
print repr(events)

electrons = events.hist('eop', bins=30, low=0, high=1.5, cut='species == 1 && p > 2', title='electrons')
pions = events.hist('eop', bins=30, low=0, high=1.5, cut='species == 0 && p > 2', title='pions')
print electrons
print 'electrons: %d entries, mean %.3f' % (electrons.entries(), electrons.mean())
print 'pions: %d entries, mean %.3f' % (pions.entries(), pions.mean())

hepmva.draw(electrons.normalisedTo(1), pions.normalisedTo(1), picture, labels=['electrons', 'pions'], xtitle='E/p',
            ytitle='fraction of tracks / bin')
