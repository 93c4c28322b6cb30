"""Reference numbers for org.hepmva.evaluate, by scikit-learn, scipy and numpy.

    python evaluation_reference.py > ../resources/org/hepmva/evaluate/reference.csv

With arguments FILE.csv (columns response, class, weight) it prints the weighted AUC of that file and the points of its
ROC curve instead, for tests against a live peer.
"""
import sys

import numpy as np
import scipy
import sklearn
from scipy.stats import ks_2samp
from sklearn.metrics import (accuracy_score, balanced_accuracy_score, f1_score, precision_score, recall_score,
                             roc_auc_score, roc_curve)

SEED = 20240607


def live(path):
    response, cls, weight = np.loadtxt(path, delimiter=",", skiprows=1, unpack=True)
    is_signal = (cls == 0).astype(int)
    print(repr(float(roc_auc_score(is_signal, response, sample_weight=weight))))
    fpr, tpr, cut = roc_curve(is_signal, response, sample_weight=weight, drop_intermediate=False)
    for row in zip(cut, tpr, fpr):
        print(",".join(repr(float(x)) for x in row))


def reference():
    rng = np.random.default_rng(SEED)
    n = 400
    cls = (rng.random(n) < 0.6).astype(int)
    response = np.round(rng.normal(np.where(cls == 0, 0.4, -0.3), 0.5), 1)
    x = np.round(rng.normal(size=n) + response, 3)
    weight = np.round(rng.gamma(2.0, 0.5, n), 3)
    is_signal = 1 - cls
    passes = (response > 0.1).astype(int)
    cov = np.cov(np.vstack([response, x]), aweights=weight)
    print("# written by src/test/peers/evaluation_reference.py with scikit-learn %s, scipy %s, numpy %s, seed %d"
          % (sklearn.__version__, scipy.__version__, np.__version__, SEED))
    numbers = {
        "auc": roc_auc_score(is_signal, response, sample_weight=weight),
        "aucUnweighted": roc_auc_score(is_signal, response),
        "accuracy": accuracy_score(is_signal, passes, sample_weight=weight),
        "balancedAccuracy": balanced_accuracy_score(is_signal, passes, sample_weight=weight),
        "purity": precision_score(is_signal, passes, sample_weight=weight),
        "signalEfficiency": recall_score(is_signal, passes, sample_weight=weight),
        "f1": f1_score(is_signal, passes, sample_weight=weight),
        "ksDistance": ks_2samp(x[cls == 0], x[cls == 1]).statistic,
        "ksPValue": ks_2samp(x[cls == 0], x[cls == 1], method="exact").pvalue,
        "correlation": cov[0, 1] / np.sqrt(cov[0, 0] * cov[1, 1]),
    }
    for name, value in numbers.items():
        print("# %s = %r" % (name, float(value)))
    print("# columns: response (rounded: many ties), class (0 signal), weight, x; matrix numbers at response > 0.1")
    for row in zip(response, cls, weight, x):
        print(",".join(repr(v.item()) for v in row))


if len(sys.argv) > 1:
    live(sys.argv[1])
else:
    reference()
