#!/usr/bin/env python3
"""Fits scikit-learn's logistic regression, practically without regularisation, to weighted events.

    python logistic_regression.py < events.csv > responses.txt

A line of input is an event: signal (1) or background (0), event weight, variables. A line of output is the signal
probability of that event. Used by LogisticRegressionPeerTest with scikit-learn 1.7.
"""
import sys

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

events = np.loadtxt(sys.stdin, delimiter=",")
signal, weight, x = events[:, 0], events[:, 1], StandardScaler().fit_transform(events[:, 2:])
fit = LogisticRegression(C=1e8, tol=1e-8, max_iter=10000).fit(x, signal, sample_weight=weight / weight.mean())
np.savetxt(sys.stdout, fit.predict_proba(x)[:, 1], fmt="%.9g")
