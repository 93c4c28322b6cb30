"""Two processes of the signal and three of the background, each with its cross-section: expected events after the cut.

    ./hepmva jython examples/jython/several_backgrounds.py [DATA [FOLDER]]
"""
import sys

data = sys.argv[1] if len(sys.argv) > 1 else 'examples/data/ww'
folder = sys.argv[2] if len(sys.argv) > 2 else 'yields'


def source(name, crossSection):
    return dict(name=name, files='%s/%s.root:Events' % (data, name), weight='genWeight', crossSection=crossSection,
                generated=dict(tree='Runs', sum='genEventSumw'))


result = hepmva.train(
    signal=[source('ggH', '1.1 pb'), source('VBF', '86 fb')],
    background=[source('WW', '12.2 pb'), source('tt', '87 pb'), source('Ztautau', '0.2 nb')],
    luminosity='1 /fb', variables=['mll', 'ptll', 'dphi', 'mt'], methods=hepmva.trees('BDT', trees=200), output=folder)

yields = result.evaluation('BDT').yields().get().atChosenCut()
for source in yields.sources():
    print '%s: %s of %.1f expected events' % (source.source().name(), source.passing(), source.total().value())
print 'purity %.3f' % yields.purity(0).value()
