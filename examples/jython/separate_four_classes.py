"""Which of four kinds of particle made a track: one classifier of four classes, and an event loop with it.

    ./hepmva jython examples/jython/separate_four_classes.py [DATA [FOLDER]]
"""
import sys

data = sys.argv[1] if len(sys.argv) > 1 else 'examples/data/particles.root:tracks'
folder = sys.argv[2] if len(sys.argv) > 2 else 'results'

kinds = ['electron', 'pion', 'kaon', 'proton']
result = hepmva.train(
    classes=[(kind, dict(files=data, cut='kind == %d' % number)) for number, kind in enumerate(kinds)],
    cut='track <= 15000', variables=['p', 'dedx', 'invBeta', 'eop'], methods=hepmva.trees('BDT'), output=folder)

test = result.evaluation('BDT').onTest()
print 'accuracy %.3f, taken for %s' % (test.confusion().accuracy().value(), ', '.join(kinds))
for number, kind in enumerate(kinds):
    shares = ['%.3f' % test.confusion().ofTrueClass(number, each).value() for each in range(4)]
    print '%s: AUC %.4f, %s' % (kind, test.areas().areas()[number].value(), ' '.join(shares))

particle_id = hepmva.load(folder + '/BDT.hepmva.json')
taken = dict((kind, [0, 0]) for kind in kinds)
for track in hepmva.open(data).loop('eop', 'p', 'invBeta', 'dedx', 'kind', cut='track > 15000'):
    kind = particle_id.mostLikely(track)
    taken[kind][0] += 1
    taken[kind][1] += kind == kinds[int(track.kind)]
for kind in kinds:
    print '%d tracks taken for %s, %d of them right' % (taken[kind][0], kind, taken[kind][1])
