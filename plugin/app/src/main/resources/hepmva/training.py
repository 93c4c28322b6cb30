"""Training: the words of an analysis file as keyword arguments."""

import json

from java.nio.file import Paths

from org.hepmva.app.analysis import AnalysisFile
from org.hepmva.app import Session
from org.hepmva.hist.plot import Pictures
from org.hepmva.report import EvaluationPlots
from hepmva.weights import Weights

_OF_ONE_METHOD = {
    'response': EvaluationPlots.responses,
    'significance': EvaluationPlots.significance,
    'probability': EvaluationPlots.signalProbability,
}


def method(name, type, **settings):
    """A method to train: its name, its type ('trees', 'adaboost', 'dl4j') and its settings."""
    return dict(settings, name=name, type=type)


def trees(name='BDT', **settings):
    """Gradient-boosted trees: trees=800, maxDepth=3, shrinkage=0.05, ... (these are the defaults)."""
    return method(name, 'trees', **settings)


def adaboost(name='AdaBoost', **settings):
    """AdaBoost as TMVA has it."""
    return method(name, 'adaboost', **settings)


def dl4j(name='DNN', **settings):
    """A dense network: hidden=[20, 20], activation='tanh', epochs=30, ..."""
    return method(name, 'dl4j', **settings)


def train(signal, background, variables, methods, output='results', **more):
    """Reads, splits, trains, evaluates and writes weight files and a report into the folder 'output'.

    signal and background are 'file:tree', a list of those, or a dict with files, tree, weight, cut. methods come from
    trees(), dl4j(), ... More keywords, as in an analysis file: spectators, cut, split=dict(train=0.75, seed=1),
    evaluation. Returns a Result.
    """
    analysis = dict(more, signal=_source(signal), background=_source(background), variables=list(variables),
                    methods=list(methods), output=output)
    text = json.dumps(analysis, ensure_ascii=False)
    return Result(Session.run(AnalysisFile.parse(text, Paths.get('').toAbsolutePath(), 'train(...)')))


def _source(source):
    return source if isinstance(source, dict) else dict(files=source)


class Result(object):
    """What a training left behind; printing it shows the table of methods."""

    def __init__(self, result):
        self.result = result

    def __str__(self):
        return Session.table(self.result)

    def __repr__(self):
        return 'results in %s: %s' % (self.result.folder(), ', '.join(self.methods()))

    def methods(self):
        """Names of the trained methods."""
        return [each.method() for each in self.result.trained()]

    def weights(self, name):
        """The trained method, ready for use in a loop."""
        for each in self.result.weightFiles():
            if each.method() == name:
                return Weights(each)
        raise KeyError("no method '%s'; there are: %s" % (name, ', '.join(self.methods())))

    def auc(self, name):
        """Area under the ROC curve on the test part."""
        return Session.testAuc(self.result, name)

    def plot(self, what, file=None, method=None):
        """One picture of the evaluation, written to a file (.pdf .svg .png .ps .emf) and returned as a Plot.

        Of all methods: 'roc', 'rejection'. Of one method (the first if none is named): 'response', 'significance',
        'probability'.
        """
        if what in ('roc', 'rejection'):
            draw = {'roc': EvaluationPlots.rocCurves, 'rejection': EvaluationPlots.rejectionFactors}[what]
            plot = draw(self.result.evaluation())
        elif what in _OF_ONE_METHOD:
            plot = _OF_ONE_METHOD[what](self.result.evaluation().method(method or self.methods()[0]))
        else:
            raise ValueError("no picture '%s'; there are: roc, rejection, %s" % (what, ', '.join(sorted(_OF_ONE_METHOD))))
        if file:
            Pictures.write(plot, Paths.get(file))
        return plot

    def report(self):
        """Path of the report, to be opened in a browser."""
        return unicode(self.result.report())
