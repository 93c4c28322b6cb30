"""Reads weight files from the description of their format alone, and checks the responses beside them.

python weight_file_responses.py FOLDER    with numpy; the folder holds NAME.hepmva.json and NAME.responses.csv
"""
import json
import math
import pathlib
import sys

import numpy as np

ACTIVATIONS = {"tanh": np.tanh, "sigmoid": lambda z: 1 / (1 + np.exp(-z)), "linear": lambda z: z,
               "selu": lambda z: 1.0507009873554805 * np.where(z > 0, z, 1.6732632423543772 * np.expm1(np.minimum(z, 0)))}


def tree_value(tree, x):
    if not tree["variable"]:
        return tree["weight"] * tree["leaf"][0]
    node = 0
    while node >= 0:
        value = np.float32(x[tree["variable"][node]])
        if np.isnan(value):
            left = tree["missing"][node] == "l"
        else:
            left = value < np.float32(tree["cut"][node])
        node = tree["left" if left else "right"][node]
    return tree["weight"] * tree["leaf"][-1 - node]


def response(classifier, x):
    x = [float(np.float32(value)) for value in x]
    if classifier["kind"] == "boostedTrees":
        total = classifier["offset"] + sum(tree_value(tree, x) for tree in classifier["trees"])
        if classifier["boosting"] == "gradient":
            return 2 / (1 + math.exp(-2 * total)) - 1
        return total / sum(tree["weight"] for tree in classifier["trees"])
    if classifier["kind"] == "denseNetwork":
        values = np.array(x)
        for layer in classifier["layers"]:
            sums = np.array(layer["coefficients"]) @ values + np.array(layer["bias"])
            values = ACTIVATIONS[layer["activation"]](sums)
        return values[0]
    for step in classifier["transformations"]:
        if step["kind"] == "scaling":
            x = [(v - o) * f for v, o, f in zip(x, step["offset"], step["factor"])]
        elif step["kind"] == "linear":
            moved = [v - o for v, o in zip(x, step["offset"])]
            x = list(np.array(step["coefficients"]).reshape(-1, len(moved)) @ np.array(moved))
        else:
            x = [v if math.isfinite(v) else o for v, o in zip(x, step["value"])]
    return response(classifier["model"], x)


def main(folder):
    np.seterr(all="ignore")
    for file in sorted(pathlib.Path(folder).glob("*.hepmva.json")):
        weights = json.loads(file.read_text(encoding="utf-8"))
        assert weights["format"] == "hepmva weight file" and weights["version"] == 1
        table = file.with_name(file.name.replace(".hepmva.json", ".responses.csv"))
        lines = table.read_text().splitlines()[2:]
        for line in lines:
            *values, expected = map(float, line.split(","))
            provided = dict(zip(["var1", "var2", "var3", "n"], values))
            x = [eval(variable["expression"], {}, provided) for variable in weights["variables"]]
            found = response(weights["model"], x)
            # sums in another order and another exponential: some units in the last place
            same = math.isnan(found) and math.isnan(expected) or abs(found - expected) <= 1e-14
            assert same, f"{file.name}: {line}: {found}"
        print(f"{file.name}: {len(lines)} responses agree")


main(sys.argv[1])
