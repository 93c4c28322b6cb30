"""Numbers of n classes by scikit-learn, for tests against a live peer.

    python classes_reference.py FILE.csv [loss]

FILE.csv has the columns p0 ... p(n-1), class, weight, with a line of names. Prints lines "name = value"; with "loss" the
log-loss alone, which exists for numbers of 0 and 1 too.
"""
import sys

import numpy as np
from sklearn.metrics import (accuracy_score, balanced_accuracy_score, confusion_matrix, f1_score, log_loss,
                             precision_score, recall_score, roc_auc_score)


def show(name, value):
    print("%s = %r" % (name, float(value)))


def main(path, loss_alone):
    table = np.loadtxt(path, delimiter=",", skiprows=1)
    p, truth, weight = table[:, :-2], table[:, -2].astype(int), table[:, -1]
    n = p.shape[1]
    show("log loss", log_loss(truth, p, sample_weight=weight))
    show("log loss unweighted", log_loss(truth, p))
    if loss_alone:
        return
    predicted = p.argmax(axis=1)
    for k in range(n):
        show("rest %d" % k, roc_auc_score(truth == k, p[:, k], sample_weight=weight))
        show("precision %d" % k, precision_score(truth == k, predicted == k, sample_weight=weight))
        show("recall %d" % k, recall_score(truth == k, predicted == k, sample_weight=weight))
        show("f1 %d" % k, f1_score(truth == k, predicted == k, sample_weight=weight))
        for j in range(n):
            if j != k:
                pair = (truth == k) | (truth == j)
                ratio = p[pair, k] / (p[pair, k] + p[pair, j])
                show("ratio %d %d" % (k, j), roc_auc_score(truth[pair] == k, ratio, sample_weight=weight[pair]))
                show("first %d %d" % (k, j),
                     roc_auc_score(truth[pair] == k, p[pair, k], sample_weight=weight[pair]))
    for average in ("macro", "weighted"):
        show("ovr " + average, roc_auc_score(truth, p, multi_class="ovr", average=average, sample_weight=weight))
    show("ovo macro unweighted", roc_auc_score(truth, p, multi_class="ovo", average="macro"))
    for name, normalize in (("events", None), ("true", "true"), ("predicted", "pred")):
        matrix = confusion_matrix(truth, predicted, sample_weight=weight, normalize=normalize)
        for i in range(n):
            for j in range(n):
                show("%s %d %d" % (name, i, j), matrix[i, j])
    show("accuracy", accuracy_score(truth, predicted, sample_weight=weight))
    show("balanced accuracy", balanced_accuracy_score(truth, predicted, sample_weight=weight))


main(sys.argv[1], "loss" in sys.argv)
