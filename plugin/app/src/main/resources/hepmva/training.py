# -*- coding: utf-8 -*-
"""Training: the words of an analysis file as keyword arguments."""

import json
import keyword
import re
from collections import OrderedDict

from java.lang import IllegalArgumentException
from java.nio.file import Path, Paths
from java.util import ArrayList

from hepmva import outputs
from hepmva.arguments import items, shown, text
from hepmva.arrays import Arrays
from hepmva.events import Events
from hepmva.weights import Weights
from org.hepmva.analysis import AnalysisFile
from org.hepmva.app import Session
from org.hepmva.hist.plot import Pictures

KEYS = list(AnalysisFile.keys())


class Names(list):
    """Names in a list; printing it shows the table that explains them."""

    def __init__(self, names, table):
        list.__init__(self, names)
        self._table = table

    def __str__(self):
        return self._table


def methods():
    """The types of training methods; 'print hepmva.methods()' says what each of them is."""
    return Names(Session.methods(), Session.methodTable())


def settings(type):
    """The names of the settings of a method; 'print hepmva.settings('trees')' shows values, defaults and meanings."""
    type = text('the type of a method', type)
    return Names(Session.settings(type), Session.settingTable(type))


def method(name, type, **settings):
    """A method to train: its name, its type and its settings, for instance method('BDT', 'trees', maxDepth=4).

    'print hepmva.methods()' shows the types, 'print hepmva.settings(type)' the settings of one.
    """
    return dict(settings, name=text('the name of a method', name), type=text('the type of a method', type))


def trees(name='BDT', **settings):
    return method(name, 'trees', **settings)


def adaboost(name='AdaBoost', **settings):
    return method(name, 'adaboost', **settings)


def dl4j(name='DNN', **settings):
    return method(name, 'dl4j', **settings)


def _explain(*functions):
    """Help of a function for a type of method is the table of its settings."""
    for function in functions:
        type = function.__name__
        table = Session.settingTable(type) if type in Session.methods() else 'not here; see hepmva.methods()'
        function.__doc__ = u'A method to train: its name and its settings.\n\n' + table


_explain(trees, adaboost, dl4j)


def _of(type):
    def train_by(name=type, **settings):
        return method(name, type, **settings)
    train_by.__name__ = type
    _explain(train_by)
    return train_by


def others():
    """A function, by its name, for each type of method beyond those above whose word can be one in Python."""
    named = [each for each in Session.methods() if re.match(r'[A-Za-z]\w*$', each) and not keyword.iskeyword(each)]
    return dict((str(each), _of(str(each))) for each in named if each not in globals())


def train(signal=None, background=None, variables=None, methods=None, output='results', **more):
    """Reads, splits, trains, evaluates and writes weight files and a report into the folder 'output'.

    signal and background are 'file:tree', a list of those, or dict(files=..., tree=..., weight=..., cut=...), or a list of
    such dicts, one for each source: dict(name='tt', files=..., crossSection='832 pb', generated=1.2e8). In place of both,
    classes=[('Higgs', source), ('top', source), ...], or events=source, targets='energy'. A source may hold arrays in the
    place of files, lists of Python or arrays of Java: dict(x=[...], y=[...], weight=[...], cut='x > 0'); of these 'weight'
    is the event weight.
    variables are names, patterns 'v*' or expressions such as 'ratio := eop/p', or dict(name=..., expression=..., title=...,
    unit=...). methods come from trees(), adaboost(), dl4j() and those of plugins. More keywords, as in an analysis file:
    define=dict(...), spectators, cut, trainingWeight, luminosity, missing, split=dict(train=0.75, seed=1), skipDamaged,
    evaluation. What is None is as if it were not there. Returns a Result.

    Every key, setting and default is explained in docs/analysis-file.md.
    """
    analysis = dict(more, variables=_listed(variables), methods=_listed(methods), output=output)
    for name in ('targets', 'spectators'):
        if more.get(name) is not None:
            analysis[name] = _listed(more[name])
    if more.get('classes') is not None:
        analysis['classes'] = _classes(more['classes'])
    elif more.get('events') is not None and signal is None and background is None:
        analysis['events'] = _source('events', more['events'])
    elif (signal is None or background is None) and set(more) <= set(KEYS):    # else the misspelt one is told
        signal, background = _source('signal', signal), _source('background', background)
    for name, source in (('signal', signal), ('background', background)):
        if source is not None:
            analysis[name] = _source(name, source)
    arrays = Arrays()
    for name in ('signal', 'background', 'events'):
        if analysis.get(name) is not None:
            analysis[name] = arrays.names(name, analysis[name])
    if analysis.get('classes') is not None:
        analysis['classes'] = OrderedDict((name, arrays.names(name, source))
                                          for name, source in analysis['classes'].items())
    words = json.dumps(_plain('train(...)', analysis))
    folder = Paths.get(u'').toAbsolutePath()
    analysis = AnalysisFile.parse(words, folder, u'train(...)', arrays.tables)
    files = ArrayList(analysis.files().keySet())
    try:
        return Result(Session.run(analysis, files), files)
    finally:
        outputs.read(files)


def _source(name, source):
    if source is None:
        raise TypeError(u"%s is 'file:tree', a list of those or a dict with files, not None" % name)
    several = items(source)
    if isinstance(source, dict) or several and all(isinstance(each, dict) for each in several):
        return source
    return dict(files=source)


def _classes(classes):
    """The sources of classes by name: pairs in their order; of a dict, which has none, in that of the alphabet."""
    pairs = sorted(classes.items()) if isinstance(classes, dict) and not isinstance(classes, OrderedDict) \
        else classes.items() if isinstance(classes, dict) else items(classes)
    if pairs is None or not all(isinstance(pair, (tuple, list)) and len(pair) == 2 for pair in pairs):
        raise TypeError(u"classes is a dict or a list of pairs, [('Higgs', source), ('top', source)], not %s"
                        % shown(classes))
    names = [text('the name of a class', name) for name, source in pairs]
    for name in names:
        if names.count(name) > 1:
            raise ValueError(u"two classes are called '%s'" % name)
    return OrderedDict((name, _source(u"class '%s'" % name, source)) for name, (old, source) in zip(names, pairs))


def _listed(value):
    """One thing or several, as a list."""
    several = items(value)
    return [value] if several is None else several


def _plain(what, value):
    """What JSON can say, in unicode; what is None is left out of a dict."""
    if value is None or isinstance(value, (bool, int, long, float)):
        return value
    if isinstance(value, basestring):
        return text(what, value)
    if isinstance(value, Path):
        return unicode(value)
    if isinstance(value, dict):
        return OrderedDict((text('a key of ' + what, key), _plain(text('a key of ' + what, key), each))
                           for key, each in value.items() if each is not None)
    several = items(value)
    if several is None:
        raise TypeError(u'%s is a text, a number, a list or a dict of those, not %s' % (what, shown(value)))
    return [_plain(what, each) for each in several]


class Result(object):
    """What a training left behind; printing it shows the table of methods."""

    def __init__(self, result, files):
        self.result = result
        self._files = files
        self._drawn = None

    def __str__(self):
        return Session.table(self.result)

    def __repr__(self):
        return 'results in %s: %s' % (self.result.folder(), ', '.join(self.methods()))

    def methods(self):
        """Names of the trained methods."""
        return [each.method() for each in self.result.trained()]

    def weights(self, name):
        """The trained method, ready for use in a loop."""
        name = self._known(name)
        return [Weights(each) for each in self.result.weightFiles() if each.method() == name][0]

    def auc(self, name):
        """Area under the ROC curve on the test part; of more than two classes the mean of every class against the rest."""
        return Session.testAuc(self.result, self._known(name))

    def evaluation(self, name):
        """All that was measured of a method: a MethodEvaluation of signal and background, a MulticlassMethod of more
        classes, a RegressionMethod of targets.

            result.evaluation('BDT').yields().get().atChosenCut()
            result.evaluation('BDT').onTest().confusion()
            result.evaluation('BDT').targets()[0].onTest().ratio()
        """
        name = self._known(name)
        Session.requireTested(self.result)
        return self.result.measured().get().method(name)

    def plot(self, what, file=None, method=None):
        """One picture of the report, written to a file (.pdf .svg .png .ps .eps .emf) and returned as a Plot.

        What there is depends on what was learned; plots() has the names. Of signal and background 'roc' and 'rejection'
        are of all methods, 'response', 'significance', 'probability' and others of one; of more classes there are
        'confusion', 'pairs', 'output-Higgs', of targets 'map', 'deviation', 'profile-target'. Where several methods have
        the picture it is of the first, unless method='BDT' names another.
        """
        what = text('the picture', what)
        method = None if method is None else self._known(method)
        try:
            plot = self._pictures().named(what) if method is None else self._pictures().named(what, method)
        except IllegalArgumentException as e:
            raise ValueError(e.getMessage())
        if file is not None:
            with outputs.writing('the file', file) as name:
                Pictures.write(plot, name)
        return plot

    def plots(self):
        """The names of all pictures that plot(...) gives."""
        return list(self._pictures().names())

    def _pictures(self):
        if self._drawn is None:
            try:
                self._drawn = Session.pictures(self.result)
            except IllegalArgumentException as e:
                raise ValueError(e.getMessage())
        return self._drawn

    def _known(self, name):
        name = text('the name of a method', name)
        if name not in self.methods():
            raise ValueError(u"no method '%s'; there are: %s" % (name, ', '.join(self.methods())))
        return name

    def events(self):
        """The events that were tested, each with its responses: part or fold, class, source, eventWeight, variables,
        spectators, and a column for each response. As hepmva.open gives them."""
        return Events(self.result.events())

    def report(self):
        """Path of the report, to be opened in a browser; there is none where nothing could be tested."""
        Session.requireTested(self.result)
        return unicode(self.result.report())

    def tmva(self, file):
        """Writes what came out into a ROOT file as TMVA lays it out (.root), for scripts and for TMVAGui's macros."""
        Session.requireTested(self.result)
        try:
            with outputs.writing('the file', file) as name:
                Session.writeTmva(self.result, unicode(name), self._files)
        except IllegalArgumentException as e:
            raise ValueError(e.getMessage())
