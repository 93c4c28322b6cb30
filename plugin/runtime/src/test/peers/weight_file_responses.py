"""Reads weight files from the description of their format alone, and checks the numbers beside them.

python weight_file_responses.py FOLDER    with numpy; the folder holds NAME.hepmva.json and NAME.responses.csv
"""
import json
import math
import pathlib
import struct
import sys

import numpy as np

ACTIVATIONS = {"tanh": np.tanh, "relu": lambda z: np.maximum(z, 0), "sigmoid": lambda z: 1 / (1 + np.exp(-z)), "linear": lambda z: z,
               "selu": lambda z: 1.0507009873554805 * np.where(z > 0, z, 1.6732632423543772 * np.expm1(np.minimum(z, 0)))}


LINKS = {"identity": lambda s: s, "exponential": np.exp}


def leaf_value(tree, x):
    if not tree["variable"]:
        return tree["leaf"][0]
    node = 0
    while node >= 0:
        value = np.float32(x[tree["variable"][node]])
        if np.isnan(value):
            left = tree["missing"][node] == "l"
        else:
            left = value < np.float32(tree["cut"][node])
        node = tree["left" if left else "right"][node]
    return tree["leaf"][-1 - node]


def tree_value(tree, x):
    return tree["weight"] * leaf_value(tree, x)


def softmax(scores):
    exponentials = np.exp(np.array(scores) - np.max(scores))
    return list(exponentials / exponentials.sum())


def layers(model, x):
    values = np.array(x)
    for layer in model["layers"]:
        sums = np.array(layer["coefficients"]) @ values + np.array(layer["bias"])
        values = softmax(sums) if layer["activation"] == "softmax" else ACTIVATIONS[layer["activation"]](sums)
    return values


def trees_of_classes(model, x):
    trees = model["trees"]
    n = len(model["classes"])
    if model["combination"] == "softmax":
        return softmax([model["offsets"][k] + sum(tree_value(tree, x) for tree in trees[k::n]) for k in range(n)])
    votes = [0.0] * n
    for tree in trees:
        votes[int(leaf_value(tree, x))] += tree["weight"]
    return [vote / sum(tree["weight"] for tree in trees) for vote in votes]


def fold(rule, provided):
    assert rule["hash"] == "splitMix64"
    number = eval(rule["expression"], {}, provided)
    if math.isnan(number):
        return None
    number = int(number) if number == int(number) else struct.unpack("<q", struct.pack("<d", number))[0]
    mask = (1 << 64) - 1
    z = (number + rule["seed"] * 0xD1342543DE82EF95 + 0x9E3779B97F4A7C15) & mask
    z = ((z ^ z >> 30) * 0xBF58476D1CE4E5B9) & mask
    z = ((z ^ z >> 27) * 0x94D049BB133111EB) & mask
    z ^= z >> 31
    return int((z >> 11) / 2 ** 53 * rule["folds"])


def folds(model, x, variables, provided):
    models = model["models"]
    if model["combination"] == "mean":
        return np.mean([numbers(one, x, variables, provided) for one in models], axis=0)
    # what is a variable, is the float of training
    known = {**provided, **{v["name"]: float(np.float32(value)) for v, value in zip(variables, x)}}
    chosen = fold(model["rule"], known)
    if chosen is None:
        return np.full(len(numbers(models[0], x, variables, provided)), math.nan)
    return numbers(models[chosen], x, variables, provided)


def numbers(model, x, variables, provided):
    x = [float(np.float32(value)) for value in x]
    kind = model["kind"]
    if kind == "boostedTrees":
        total = model["offset"] + sum(tree_value(tree, x) for tree in model["trees"])
        if model["boosting"] == "gradient":
            return [2 / (1 + math.exp(-2 * total)) - 1]
        return [total / sum(tree["weight"] for tree in model["trees"])]
    if kind == "multiclassTrees":
        return trees_of_classes(model, x)
    if kind == "regressionTrees":
        return [LINKS[target["link"]](target["offset"] + sum(tree_value(tree, x) for tree in target["trees"]))
                for target in model["targets"]]
    if kind == "denseNetwork":
        values = layers(model, x)
        return values if "classes" in model else values[:1]
    if kind == "regressionNetwork":
        return [LINKS[target["link"]](target["offset"] + target["factor"] * y)
                for target, y in zip(model["targets"], layers(model, x))]
    if kind.startswith("folded"):
        return folds(model, x, variables, provided)
    for step in model["transformations"]:
        if step["kind"] == "scaling":
            x = [(v - o) * f for v, o, f in zip(x, step["offset"], step["factor"])]
        elif step["kind"] == "linear":
            moved = [v - o for v, o in zip(x, step["offset"])]
            x = list(np.array(step["coefficients"]).reshape(-1, len(moved)) @ np.array(moved))
        else:
            x = [v if math.isfinite(v) else o for v, o in zip(x, step["value"])]
    return numbers(model["model"], x, variables, provided)


def agree(found, expected):
    if math.isnan(found) or math.isnan(expected) or math.isinf(expected):
        return str(found) == str(expected)
    # sums in another order and another exponential: some units in the last place
    return abs(found - expected) <= 1e-14 * max(1, 10 * abs(expected))


def main(folder):
    np.seterr(all="ignore")
    for file in sorted(pathlib.Path(folder).glob("*.hepmva.json")):
        weights = json.loads(file.read_text(encoding="utf-8"))
        assert weights["format"] == "hepmva weight file" and weights["version"] == 1
        table = file.with_name(file.name.replace(".hepmva.json", ".responses.csv"))
        lines = table.read_text(encoding="utf-8").splitlines()[1:]
        outputs = weights["outputs"]
        columns = lines[0].split(",")[:-len(outputs)]
        assert lines[0].split(",")[-len(outputs):] == outputs
        for line in lines[1:]:
            values = list(map(float, line.split(",")))
            provided = dict(zip(columns, values))
            x = [eval(variable["expression"], {}, provided) for variable in weights["variables"]]
            found = list(map(float, numbers(weights["model"], x, weights["variables"], provided)))
            assert len(found) == len(outputs) and all(map(agree, found, values[len(columns):])), \
                f"{file.name}: {line}: {found}"
        print(f"{file.name}: {len(lines) - 1} events agree")


main(sys.argv[1])
