#!/usr/bin/env python3
"""Trains scikit-learn's networks of several classes and of two targets, as OutcomeNetworksPeerTest does ours.

    python outcome_networks.py FOLDER

FOLDER holds classes.train.csv and classes.test.csv (class, variables) and targets.train.csv and targets.test.csv (two
targets, variables). Printed are the mean of -ln p of the true class on the test events for three seeds, then the root
of the mean squared deviation of each target, both in standard deviations of the target, averaged over the targets.
Written for scikit-learn 1.7.
"""
import sys
import warnings

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import log_loss
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.preprocessing import StandardScaler

warnings.simplefilter("ignore", ConvergenceWarning)


def table(name):
    return np.loadtxt(f"{sys.argv[1]}/{name}.csv", delimiter=",")


settings = dict(hidden_layer_sizes=(16, 16), activation="tanh", solver="adam", alpha=0, batch_size=100,
                learning_rate_init=0.005, max_iter=40, n_iter_no_change=1000, tol=0)

train, test = table("classes.train"), table("classes.test")
scaler = StandardScaler().fit(train[:, 1:])
for seed in range(3):
    fit = MLPClassifier(random_state=seed, **settings).fit(scaler.transform(train[:, 1:]), train[:, 0])
    print("classes", log_loss(test[:, 0], fit.predict_proba(scaler.transform(test[:, 1:]))))

train, test = table("targets.train"), table("targets.test")
scaler, targets = StandardScaler().fit(train[:, 2:]), StandardScaler().fit(train[:, :2])
for seed in range(3):
    fit = MLPRegressor(random_state=seed, **settings).fit(scaler.transform(train[:, 2:]),
                                                          targets.transform(train[:, :2]))
    deviation = fit.predict(scaler.transform(test[:, 2:])) - targets.transform(test[:, :2])
    print("targets", np.sqrt((deviation ** 2).mean(axis=0)).mean())
