"""Train boosted trees and a network with keyword arguments, look at the result, save it.

    ./hepmva jython examples/jython/train.py [DATA [FOLDER]]
"""
import sys

data = sys.argv[1] if len(sys.argv) > 1 else 'examples/data/epid.root'
folder = sys.argv[2] if len(sys.argv) > 2 else 'results'

# snippet: train
result = hepmva.train(
    signal=dict(files=data, tree='events', cut='species == 1'),
    background=dict(files=data, tree='events', cut='species == 0'),
    cut='eventNumber <= 60000',
    variables=['eop', 'shape', dict(name='match', title='track-cluster distance', unit='cm')],
    spectators=['p'],
    split=dict(train=0.75, seed=1),
    methods=[hepmva.trees('BDT', trees=100), hepmva.dl4j('DNN', hidden=[10], activation='tanh', epochs=5)],
    output=folder)

print result
for name in result.methods():
    print '%s: AUC %.3f' % (name, result.auc(name))
# end
result.plot('roc', folder + '/roc.pdf')
result.weights('BDT').save(folder + '/copy.hepmva.json.gz')
print 'report:', result.report()
