"""Five folds: every event is tested by the model that has not seen it, also after the training.

    ./hepmva jython examples/jython/cross_validate.py [DATA [FOLDER]]
"""
import sys

data = sys.argv[1] if len(sys.argv) > 1 else 'examples/data/epid.root:events'
folder = sys.argv[2] if len(sys.argv) > 2 else 'results'

result = hepmva.train(
    signal=dict(files=data, cut='species == 1'), background=dict(files=data, cut='species == 0'),
    cut='eventNumber <= 20000', variables=['eop', 'shape', 'match'],
    split=dict(folds=5, byEvent='eventNumber'), methods=hepmva.trees('BDT', trees=60), output=folder)

print 'AUC %.4f' % result.auc('BDT')
tested = [(event.fold, event.BDT) for event in result.events().loop('fold', 'BDT')]
print '%d events in %d folds' % (len(tested), len(set(fold for fold, response in tested)))

# the rule is in the weight file: events that are read again get the same responses
again = hepmva.open(data).withResponse(result.weights('BDT'), name='again')
responses = [event.again for event in again.loop('again', cut='eventNumber <= 20000')]
print 'the same again: %s' % (sorted(responses) == sorted(response for fold, response in tested))
