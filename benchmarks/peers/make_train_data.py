"""Makes the events that TrainTrees and train.py learn from: NAME.train.f32, NAME.test.f32 and, when both are whole, NAME.json.

Usage: python make_train_data.py FOLDER [NAME...]   all of SHAPES but "large" if no name is given
The .f32 files hold columns of float32, lowest byte first, one after the other: the variables, the label (1 signal, 0 background), the event weight. NAME.json says how many
variables and events. The events are the "higgs-like" ones of the shared benchmarks, by the same formulas: 21 low-level variables of five objects, 7 of high level, and a label whose
log-odds are no linear function of them; weights are lognormal with a spread of 0.4. Fewer variables: those of high level come first. More: smeared copies of the 28, which tell little.
"""
import json
import pathlib
import sys

import numpy as np

SEED = 20261201
SHAPES = {  # variables, events to learn from, events to test
    "higgs": (28, 1_000_000, 200_000),
    "everyday100k": (10, 100_000, 100_000),
    "everyday10k": (10, 10_000, 10_000),
    "wide": (500, 100_000, 100_000),
    "tmva": (30, 100_000, 100_000),
    "large": (28, 10_000_000, 200_000),
}
EVENTS_AT_ONCE = 200_000
COPY_SMEARING = 1.5
HIGH_LEVEL_FIRST = [*range(21, 28), *range(21)]


def one_object(random, n):
    """Transverse momentum, pseudorapidity, azimuth, b tag."""
    azimuth = np.pi / 1.8
    return [random.gamma(2, 0.5, n), random.normal(0, 1, n), random.uniform(-azimuth, azimuth, n), random.choice(3, n, p=[0.5, 0.3, 0.2])]


def pair_mass(a, b):
    return np.sqrt(np.abs(2 * a[0] * b[0] * (np.cosh(a[1] - b[1]) - np.cos(a[2] - b[2]))))


def variables_of(random, n):
    objects = [one_object(random, n) for _ in range(5)]
    alone = random.gamma(2, 0.5, n)
    pt = [each[0] for each in objects]

    def smeared(values, spread):
        return values * (1 + spread * random.normal(0, 1, n))

    first, second = smeared(pair_mass(objects[0], objects[1]), 0.1), smeared(pair_mass(objects[2], objects[3]), 0.1)
    high = [first, second, smeared(np.hypot(pt[0], pt[4]), 0.2), smeared(sum(pt[:4]), 0.05), smeared(np.abs(objects[0][1] - objects[2][1]), 0.1),
            smeared(np.sqrt(np.abs(first * second) + 0.01), 0.15), smeared(pt[4] + alone, 0.1)]
    return [np.asarray(column, np.float32) for column in [*(c for each in objects for c in each), alone, *high]]


def evidence(x):
    """What the log-odds of signal are made of, up to a constant and a factor."""
    def peak(values, at, width):
        return np.exp(-0.5 * ((values - at) / width) ** 2)

    eta, phi, tag = x[1:20:4], x[2:20:4], x[3:20:4]
    return (1.5 * peak(x[21], 1.5, 0.45) + 1.2 * peak(x[22], 1.2, 0.4) - 0.9 * x[25] / (1 + x[25]) + 0.8 * np.tanh(eta[1] * eta[2])
            + 0.7 * (tag[0] + tag[1] > 1.5) + 0.6 * np.cos(2 * (phi[0] - phi[2])) + 0.5 * np.sin(3 * x[27]) - 0.4 * np.abs(eta[4]) + 0.35 * eta[3] * eta[4])


def chosen(x, variables, random):
    """So many columns: some of the 28, or copies beside them, each smeared by more than its own spread."""
    if variables < len(x):
        return [x[k] for k in HIGH_LEVEL_FIRST[:variables]]
    copies = (x[k % len(x)] for k in range(variables - len(x)))
    return [*x, *((column + COPY_SMEARING * column.std() * random.normal(0, 1, len(column))).astype(np.float32) for column in copies)]


def write(path, variables, events, part, middle):
    columns = np.memmap(path, "<f4", "w+", shape=(variables + 2, events))
    for chunk, begin in enumerate(range(0, events, EVENTS_AT_ONCE)):
        end = min(events, begin + EVENTS_AT_ONCE)
        random = np.random.default_rng([SEED, part, chunk])
        x = variables_of(random, end - begin)
        signal = random.random(end - begin) < 1 / (1 + np.exp(-1.55 * (evidence(x) - middle)))
        weight = random.lognormal(0, 0.4, end - begin)
        for k, column in enumerate([*chosen(x, variables, random), signal, weight]):
            columns[k, begin:end] = column
    columns.flush()


def make(folder, name):
    variables, train, test = SHAPES[name]
    middle = float(np.median(evidence(variables_of(np.random.default_rng([SEED, 2]), EVENTS_AT_ONCE))))
    write(folder / f"{name}.train.f32", variables, train, 0, middle)
    write(folder / f"{name}.test.f32", variables, test, 1, middle)
    facts = {"variables": variables, "train": train, "test": test, "seed": SEED, "numpy": np.__version__}
    (folder / f"{name}.json").write_text(json.dumps(facts) + "\n")


def main(folder, *names):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name in names or [each for each in SHAPES if each != "large"]:
        make(folder, name)


if __name__ == "__main__":
    main(*sys.argv[1:])
