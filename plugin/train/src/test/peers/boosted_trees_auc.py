"""Trains XGBoost (hist) as a peer of hepmva's gradient boosting and prints its AUC on the test part.

usage: boosted_trees_auc.py TRAIN.csv TEST.csv TREES DEPTH SHRINKAGE
columns of both files: variables, then event weight, then class (0 signal, 1 background)
made for xgboost 3.2, scikit-learn 1.9
"""
import sys

import numpy as np
import xgboost
from sklearn.metrics import roc_auc_score


def read(path):
    table = np.loadtxt(path, delimiter=",", skiprows=1)
    return table[:, :-2].astype(np.float32), table[:, -2], table[:, -1] == 0


train, w, signal = read(sys.argv[1])
# as in hepmva: both classes the same sum of weights, the mean weight 1
w = np.where(signal, w / w[signal].sum(), w / w[~signal].sum()) * len(w) / 2
test, test_w, test_signal = read(sys.argv[2])
settings = {
    "objective": "binary:logistic", "tree_method": "hist", "max_bin": 255, "lambda": 1,
    "max_depth": int(sys.argv[4]), "eta": float(sys.argv[5]), "min_child_weight": 1e-3, "nthread": 2,
    "base_score": 0.5, "seed": 1,
}
booster = xgboost.train(settings, xgboost.DMatrix(train, signal, weight=w), int(sys.argv[3]))
print(roc_auc_score(test_signal, booster.predict(xgboost.DMatrix(test)), sample_weight=test_w))
