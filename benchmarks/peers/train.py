"""The peers of TrainTrees: XGBoost (hist), LightGBM, scikit-learn's HistGradientBoosting and CatBoost, one a process, on the events of make_train_data.py.

Usage: python train.py FOLDER CASE DATA THREADS REPETITIONS PEER [KEY=VALUE...]
PEER: xgboost, lightgbm, sklearn or catboost. KEYs: those of WORK below. REPETITIONS 0: trains once, without a warm-up (for a process that is timed whole).

fit_total: from float32 arrays in memory (events × variables, C order) to the model; construct: of which what comes before boosting, which is binning; fit_only: the rest. The warm-up is
20 000 events and three trees. What all are told is trees, depth, leaves, bins, learning rate, and the fewest events in a leaf, as far as they know them; everything else is their default:
lambda is 1 (XGBoost), 0 (LightGBM, scikit-learn), 3 (CatBoost); XGBoost has no fewest events but a least hessian sum, 1; CatBoost's trees are symmetric and have neither.
Peak memory is that of the process (VmHWM) after the last training, before the test part is read.
"""
import importlib.metadata
import json
import os
import pathlib
import re
import statistics
import sys
import time

WORK = {"boost": "gradient", "trees": 100, "depth": 6, "leaves": 64, "bins": 255, "rate": 0.1, "minEvents": 20}
WARM_UP_EVENTS, WARM_UP_TREES = 20_000, 3
MOST_BINS = {"xgboost": 65_535, "lightgbm": 65_535, "sklearn": 255, "catboost": 65_535}
DISTRIBUTIONS = {"sklearn": "scikit-learn"}


def peak_rss_mb():
    status = pathlib.Path("/proc/self/status").read_text()
    return round(int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) / 1024, 1)


def read(folder, name, part):
    """The variables, labels and weights of a part; column by column, so that nothing is in memory twice."""
    import numpy as np
    facts = json.loads((folder / f"{name}.json").read_text())
    events, variables = facts[part], facts["variables"]
    x = np.empty((events, variables), np.float32)
    with open(folder / f"{name}.{part}.f32", "rb") as file:
        for k in range(variables):
            x[:, k] = np.fromfile(file, "<f4", events)
        return x, np.fromfile(file, "<f4", events), np.fromfile(file, "<f4", events)


def auc(responses, labels, weights):
    """The weighted area under the ROC curve; equal responses count half."""
    import numpy as np
    order = np.argsort(responses, kind="stable")
    responses, labels, weights = responses[order], labels[order] > 0.5, weights[order].astype(float)
    ends = np.append(np.flatnonzero(np.diff(responses)), len(responses) - 1)
    signal, background = (np.diff(np.cumsum(np.where(mask, weights, 0))[ends], prepend=0) for mask in (labels, ~labels))
    below = np.cumsum(background) - background / 2
    return float(np.sum(signal * below) / (signal.sum() * background.sum()))


def by_xgboost(x, y, w, work, threads):
    import xgboost
    start = time.perf_counter()
    matrix = xgboost.QuantileDMatrix(x, y, weight=w, max_bin=work["bins"], nthread=threads)
    begun = time.perf_counter()
    limit = {"max_leaves": work["leaves"], "grow_policy": "lossguide"} if work["leaves"] < 2 ** work["depth"] else {}
    model = xgboost.train({"objective": "binary:logistic", "tree_method": "hist", "max_depth": work["depth"], "max_bin": work["bins"], "eta": work["rate"],
                           "nthread": threads, "verbosity": 0, **limit}, matrix, work["trees"])
    return begun - start, time.perf_counter() - begun, model.inplace_predict


def by_lightgbm(x, y, w, work, threads):
    import lightgbm
    options = {"objective": "binary", "num_leaves": work["leaves"], "max_depth": work["depth"], "max_bin": work["bins"], "learning_rate": work["rate"],
               "min_data_in_leaf": work["minEvents"], "num_threads": threads, "verbose": -1}
    start = time.perf_counter()
    data = lightgbm.Dataset(x, y, weight=w, params=options).construct()
    begun = time.perf_counter()
    model = lightgbm.train(options, data, work["trees"])
    return begun - start, time.perf_counter() - begun, lambda events: model.predict(events, num_threads=threads)


def by_sklearn(x, y, w, work, threads):
    from sklearn.ensemble import HistGradientBoostingClassifier

    class Timed(HistGradientBoostingClassifier):
        """_bin_data is scikit-learn's own step before boosting."""
        binning = 0.0

        def _bin_data(self, *arguments, **options):
            begun = time.perf_counter()
            try:
                return super()._bin_data(*arguments, **options)
            finally:
                self.binning += time.perf_counter() - begun

    start = time.perf_counter()
    model = Timed(max_iter=work["trees"], max_leaf_nodes=work["leaves"], max_depth=work["depth"], max_bins=work["bins"], learning_rate=work["rate"],
                  min_samples_leaf=work["minEvents"], early_stopping=False, random_state=1).fit(x, y, sample_weight=w)
    return model.binning, time.perf_counter() - start - model.binning, lambda events: model.predict_proba(events)[:, 1]


def by_catboost(x, y, w, work, threads):
    import catboost
    start = time.perf_counter()
    pool = catboost.Pool(x, y, weight=w, thread_count=threads)
    pool.quantize(border_count=work["bins"] - 1, task_type="CPU")
    begun = time.perf_counter()
    model = catboost.CatBoostClassifier(iterations=work["trees"], depth=work["depth"], learning_rate=work["rate"], thread_count=threads,
                                        logging_level="Silent", allow_writing_files=False, boosting_type="Plain").fit(pool)
    seconds = time.perf_counter() - begun
    return begun - start, seconds, lambda events: model.predict(events, prediction_type="RawFormulaVal", thread_count=threads)


def emit(line):
    print(json.dumps(line), flush=True)


def measured(metric, seconds):
    """The members of a line that say how long something took."""
    return {"metric": metric, "unit": "s", "best": min(seconds), "median": statistics.median(seconds), "reps": len(seconds),
            "values": [round(value, 4) for value in seconds], "load1": round(os.getloadavg()[0], 2)}


def main(folder, case, name, threads, repetitions, peer, *words):
    folder, threads, repetitions = pathlib.Path(folder), int(threads), int(repetitions)
    work = WORK | {key: type(WORK[key])(value) for key, value in (word.split("=", 1) for word in words)}
    line = {"bench": "train_trees", "case": case, "peer": peer, "version": importlib.metadata.version(DISTRIBUTIONS.get(peer, peer)), "threads": threads}
    if work["bins"] > MOST_BINS[peer]:
        return emit(line | {"skipped": f"{peer} has no more than {MOST_BINS[peer]} bins, {work['bins']} are wanted"})
    train = {"xgboost": by_xgboost, "lightgbm": by_lightgbm, "sklearn": by_sklearn, "catboost": by_catboost}[peer]
    x, y, w = read(folder, name, "train")
    if repetitions:
        train(x[:WARM_UP_EVENTS], y[:WARM_UP_EVENTS], w[:WARM_UP_EVENTS], work | {"trees": WARM_UP_TREES}, threads)
    construct, fit, cpu = [], [], []
    for _ in range(max(1, repetitions)):
        used, predict = time.process_time(), None
        binned, boosted, predict = train(x, y, w, work, threads)
        construct.append(binned)
        fit.append(boosted)
        cpu.append(round(time.process_time() - used, 3))
    peak = peak_rss_mb()
    del x
    events, labels, weights = read(folder, name, "test")
    emit(line | measured("fit_total", [a + b for a, b in zip(construct, fit)]) | {"cpu": cpu, "auc": round(auc(predict(events), labels, weights), 5),
                                                                                 "peak_rss_mb": peak})
    emit(line | measured("construct", construct))
    emit(line | measured("fit_only", fit))


main(*sys.argv[1:])
