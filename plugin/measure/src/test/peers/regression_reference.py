"""The numbers of a regression by scikit-learn and numpy, for tests against a live peer.

    python regression_reference.py FILE.csv

with columns estimate, target, weight. Prints a line "name value" for each number. Quantiles: with weights numpy's
inverted_cdf, which has no steps to average over if no weights are alike; without weights its averaged_inverted_cdf.
"""
import sys

import numpy as np
from sklearn.metrics import mean_absolute_error, mean_pinball_loss, mean_squared_error, r2_score


def spread(name, d, w, centre):
    mean = np.average(d, weights=w)
    print(name + "mean", repr(float(mean)))
    print(name + "sigma", repr(float(np.sqrt(np.average((d - mean) ** 2, weights=w)))))
    for p in (0.1, 0.5, 0.9):
        print(name + "quantile%g" % p, repr(float(np.quantile(d, p, weights=w, method="inverted_cdf"))))
        print(name + "plain%g" % p, repr(float(np.quantile(d, p, method="averaged_inverted_cdf"))))
    distance = np.abs(d - centre)
    kept = distance <= np.quantile(distance, 0.9, weights=w, method="inverted_cdf")
    print(name + "best90", repr(float(np.sqrt(np.average(distance[kept] ** 2, weights=w[kept])))))


def main(path):
    e, t, w = np.loadtxt(path, delimiter=",", skiprows=1, unpack=True)
    spread("deviation.", e - t, w, 0)
    spread("ratio.", e[t != 0] / t[t != 0], w[t != 0], 1)
    print("mse", repr(float(mean_squared_error(t, e, sample_weight=w))))
    print("mae", repr(float(mean_absolute_error(t, e, sample_weight=w))))
    print("r2", repr(float(r2_score(t, e, sample_weight=w))))
    for q in (0.1, 0.5, 0.84):
        print("pinball%g" % q, repr(float(mean_pinball_loss(t, e, sample_weight=w, alpha=q))))
    cov = np.cov(np.vstack([t, e]), aweights=w)
    print("correlation", repr(float(cov[0, 1] / np.sqrt(cov[0, 0] * cov[1, 1]))))
    print("coverage", repr(float(np.average(t <= e, weights=w))))


main(sys.argv[1])
