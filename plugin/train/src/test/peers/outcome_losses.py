"""Trains XGBoost, LightGBM and scikit-learn as peers of hepmva's trees of n classes and of targets.

usage: outcome_losses.py FOLDER
Makes three data sets, the second weighted, the third with missing values, and writes FOLDER/NAME.train.csv and
FOLDER/NAME.test.csv with the columns x0 … x4, weight, class, real, count, positive. Prints lines "SET LOSS PEER
VALUE": the peer's weighted mean loss on the test part, RMSE for squared, and lines "first LOSS PEER X0 X1 VALUE"
with what one tree of depth 2 says on variables of few values, where bins coincide (raw scores of classes), and
lines "samme ALPHA" with the weights of the trees of scikit-learn's AdaBoost on FOLDER/samme.train.csv.
made for xgboost 3.2, lightgbm 4.7, scikit-learn 1.9, seed 20261130
"""
import sys

import lightgbm
import numpy as np
import xgboost
from sklearn.ensemble import AdaBoostClassifier, GradientBoostingRegressor
from sklearn.tree import DecisionTreeClassifier

ROUNDS, DEPTH, ETA, L2, QUANTILE = 100, 3, 0.1, 1.0, 0.8
folder = sys.argv[1]
random = np.random.default_rng(20261130)


def make(name, n):
    x = random.normal(size=(n, 5)).astype(np.float32)
    if name == "waves":
        mean = 1.5 + np.sin(2 * x[:, 0]) + 0.5 * x[:, 1] + 0.3 * np.cos(3 * x[:, 2])
        classes, weight = 4, np.ones(n)
    elif name == "weighted":
        mean = 2 + np.abs(x[:, 0] * x[:, 1]) - 0.5 * x[:, 2]
        classes, weight = 3, np.exp(random.normal(size=n) * 0.7) * np.where(x[:, 0] > 0, 2, 0.5)
    else:
        mean = 1 + 2 * (x[:, 0] > 0.3) + (x[:, 1] > -0.5) * (x[:, 2] > 0) + 0.2 * x[:, 3]
        classes, weight = 5, np.ones(n)
    score = np.stack([np.sin((k + 1) * x[:, 0] + k) + 0.7 * np.cos(k * x[:, 1] + x[:, 2]) for k in range(classes)], 1)
    cls = np.argmax(2 * score + random.gumbel(size=score.shape), 1)
    scale = np.exp(0.4 * mean)
    real = mean + 0.5 * random.normal(size=n) * (1 + (random.random(n) < 0.05) * 10)
    count, positive = random.poisson(scale), scale * random.gamma(3, 1 / 3, n)
    if name == "missing":
        x[random.random(x.shape) < 0.1] = np.nan
    return x, weight / weight.mean(), cls, real, count, positive


def write(name, part, data):
    x, *rest = data
    with open(f"{folder}/{name}.{part}.csv", "w") as file:
        file.write("x0,x1,x2,x3,x4,weight,class,real,count,positive\n")
        for row in zip(*x.T, *rest):
            file.write(",".join(repr(float(v)) for v in row) + "\n")


def mean_loss(loss, p, y, w):
    if loss == "classes":
        return -np.average(np.log(p[np.arange(len(y)), y.astype(int)]), weights=w)
    if loss == "squared":
        return np.sqrt(np.average((p - y) ** 2, weights=w))
    if loss == "absolute":
        return np.average(np.abs(p - y), weights=w)
    if loss == "quantile":
        return np.average(np.maximum(QUANTILE * (y - p), (QUANTILE - 1) * (y - p)), weights=w)
    if loss == "poisson":
        return np.average(p - y + np.where(y > 0, y * np.log(np.maximum(y, 1) / p), 0), weights=w)
    return np.average(y / p - 1 - np.log(y / p), weights=w)


XGB = {"classes": "multi:softprob", "squared": "reg:squarederror", "absolute": "reg:absoluteerror",
       "quantile": "reg:quantileerror", "poisson": "count:poisson", "gamma": "reg:gamma"}
LGB = {"classes": "multiclass", "squared": "regression", "absolute": "regression_l1", "quantile": "quantile",
       "poisson": "poisson", "gamma": "gamma"}
COLUMN = {"classes": 2, "squared": 3, "absolute": 3, "quantile": 3, "poisson": 4, "gamma": 5}


def xgb(loss, train, y, w, rounds, **changed):
    settings = {"objective": XGB[loss], "tree_method": "hist", "max_bin": 255, "lambda": L2, "max_depth": DEPTH,
                "eta": ETA, "min_child_weight": 1e-3, "nthread": 1, "seed": 1}
    if loss == "classes":
        settings["num_class"] = int(y.max()) + 1
    if loss == "quantile":
        settings["quantile_alpha"] = QUANTILE
    settings.update(changed)
    return xgboost.train(settings, xgboost.DMatrix(train, y, weight=w), rounds)


def lgb(loss, train, y, w, rounds, **changed):
    settings = {"objective": LGB[loss], "max_bin": 255, "lambda_l2": L2, "max_depth": DEPTH,
                "num_leaves": 2 ** DEPTH, "learning_rate": ETA, "min_data_in_leaf": 1, "min_data_in_bin": 1,
                "min_sum_hessian_in_leaf": 1e-3, "num_threads": 1, "verbose": -1, "seed": 1, "alpha": QUANTILE}
    if loss == "classes":
        settings["num_class"] = int(y.max()) + 1
    settings.update(changed)
    return lightgbm.train(settings, lightgbm.Dataset(train, y, weight=w), rounds)


for name in ("waves", "weighted", "missing"):
    train, test = make(name, 8000), make(name, 8000)
    write(name, "train", train)
    write(name, "test", test)
    for loss, column in COLUMN.items():
        y, truth = train[column], test[column]
        # by default both peers take the second derivative of Poisson's loss e^0.7 times
        exact = {"max_delta_step": 0} if loss == "poisson" else {}
        p = xgb(loss, train[0], y, train[1], ROUNDS, **exact).predict(xgboost.DMatrix(test[0]))
        print(name, loss, "xgboost", mean_loss(loss, p, truth, test[1]))
        exact = {"poisson_max_delta_step": 1e-12} if loss == "poisson" else {}
        p = lgb(loss, train[0], y, train[1], ROUNDS, **exact).predict(test[0])
        print(name, loss, "lightgbm", mean_loss(loss, p, truth, test[1]))
    if name != "missing":
        huber = GradientBoostingRegressor(loss="huber", alpha=0.7, n_estimators=ROUNDS, learning_rate=ETA,
                                          max_depth=DEPTH, random_state=1)
        p = huber.fit(train[0], train[3], sample_weight=train[1]).predict(test[0])
        print(name, "huber", "sklearn", mean_loss("absolute", p, test[3], test[1]))

x = random.integers(0, 6, (3000, 2)).astype(np.float32)
w = np.ones(3000)
cls = np.arange(3000) % 3
x[:, 0] = np.clip(x[:, 0] + cls, 0, 7)
real = x[:, 0] ** 2 + 3 * x[:, 1] + random.normal(size=3000)
write("first", "train", (np.hstack([x, np.zeros((3000, 3), np.float32)]), w, cls, real, cls, 1 + cls))
grid = np.array([(a, b) for a in range(8) for b in range(6)], np.float32)
single = {"max_depth": 2, "eta": 1.0}
leaves = {"max_depth": 2, "num_leaves": 4, "learning_rate": 1.0}
for loss, y in (("squared", real), ("absolute", real), ("quantile", real)):
    for peer, p in (("xgboost", xgb(loss, x, y, w, 1, **single).predict(xgboost.DMatrix(grid))),
                    ("lightgbm", lgb(loss, x, y, w, 1, **leaves).predict(grid))):
        for (a, b), value in zip(grid, p):
            print("first", loss, peer, int(a), int(b), value)
# XGBoost takes 2p(1 − p) for the second derivative, we 3/2 p(1 − p): the same step with λ and η as much larger
c = 2 * (3 - 1) / 3
raw = xgb("classes", x, cls, w, 1, max_depth=2, eta=c, **{"lambda": c * L2}).predict(
    xgboost.DMatrix(grid), output_margin=True)
raw = raw - 0.5 if abs(raw.mean() - 0.5) < abs(raw.mean()) else raw
for (a, b), values in zip(grid, raw):
    print("first", "classes", "xgboost", int(a), int(b), values[0])
raw = lgb("classes", x, cls, w, 1, **leaves).predict(grid, raw_score=True) - np.log(1 / 3)
for (a, b), values in zip(grid, raw):
    print("first", "classes", "lightgbm", int(a), int(b), values[0])

x = random.integers(0, 100, (4000, 5)).astype(np.float32)
score = np.stack([np.sin(x[:, 0] / 20 + 2 * k) + np.cos(x[:, 1] / 25 - k) + x[:, 2] * (k - 1) / 100 for k in range(4)], 1)
cls = np.argmax(2 * score + random.gumbel(size=score.shape), 1)
w = np.exp(0.5 * random.normal(size=4000))
w /= w.mean()
write("samme", "train", (x, w, cls, w, cls, w))
ada = AdaBoostClassifier(DecisionTreeClassifier(max_depth=3, min_samples_leaf=40), n_estimators=20, random_state=1)
for alpha in ada.fit(x, cls, sample_weight=w).estimator_weights_:
    print("samme", alpha)
