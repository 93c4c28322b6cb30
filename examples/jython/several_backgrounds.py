"""Several sources of background, each with its own rate: expected events after the cut on the response.

    ./hepmva jython examples/jython/several_backgrounds.py DATA FOLDER
"""
import sys

data = sys.argv[1] if len(sys.argv) > 1 else 'examples/data/epid.root:events'
folder = sys.argv[2] if len(sys.argv) > 2 else 'yields'

result = hepmva.train(
    signal=dict(name='electrons', files=data, cut='species == 1', crossSection='1.2 nb', generated=12000),
    background=[dict(name='slow pions', files=data, cut='species == 0 && !fast', scale=5),
                dict(name='fast pions', files=data, cut='species == 0 && fast', crossSection='0.9 nb', generated=36000)],
    luminosity='10 /pb', define=dict(fast='p > 5'), cut='eventNumber <= 60000', trainingWeight=1,
    variables=['eop', 'shape', 'match'], methods=hepmva.trees('BDT', trees=100), output=folder)

yields = result.result.evaluation().get().method('BDT').yields().get().atChosenCut()
for source in yields.sources():
    print '%s: %.0f +- %.0f of %.0f expected events' % (
        source.source().name(), source.passing().value(), source.passing().error(), source.total().value())
print 'purity %.3f' % yields.purity(0).value()
