"""The packages whose public classes 'from org.hepmva.hist import *' and dir(org.hepmva.hist) find.

Jython would have to search every jar for the classes, so it is told of them.
"""

import sys

from org.hepmva.app import Session

NAMES = [
    'org.hepmva.evaluate',
    'org.hepmva.evaluate.multiclass',
    'org.hepmva.evaluate.regression',
    'org.hepmva.expression',
    'org.hepmva.hist',
    'org.hepmva.hist.plot',
    'org.hepmva.io',
    'org.hepmva.io.hist',
    'org.hepmva.measure',
    'org.hepmva.measure.multiclass',
    'org.hepmva.measure.regression',
    'org.hepmva.report',
    'org.hepmva.runtime',
    'org.hepmva.runtime.folds',
    'org.hepmva.runtime.network',
    'org.hepmva.runtime.transform',
    'org.hepmva.runtime.trees',
    'org.hepmva.sample',
    'org.hepmva.sample.apply',
    'org.hepmva.tmva',
    'org.hepmva.train',
]

PUBLIC = dict((each.getKey(), list(each.getValue())) for each in Session.publicClasses(NAMES).entrySet())


def register():
    """Tells Jython which classes there are; none is loaded before it is used."""
    for package, classes in PUBLIC.items():
        sys.add_package(package, ','.join(classes))
