"""Writes the columns of text files as pandas reads them, for comparison value by value.

Usage: python pandas_csv.py OUT FILE...   also makes files of its own, OUT/nasty-0.csv ..., with a fixed seed.
Prints the version, then for each file its path, a tab, and "ok" or why pandas cannot read it; writes OUT/0.dump ...
A dump, all numbers big-endian (Java's DataInputStream): columns, rows (4 bytes each); for each column its name as UTF
("" if the file has none that pandas and hepmva agree on), its kind as UTF, its values:
  kind d double, i whole number of 8 bytes, b one byte, s 4 bytes of length (-1: missing) and UTF-8
"""
import os
import random
import struct
import sys

import pandas as pd

SEED = 20261121
NASTY = 60
HEADLESS = ("magic04.data", "EPxPyPz.csv", ".tsv")


def number(rng):
    x = rng.gauss(0, 1) * 10 ** rng.randint(-12, 12)
    return rng.choice([repr, "{:.3f}".format, "{:g}".format, "{:.17e}".format, "{:.25f}".format, "{:+.2E}".format])(x)


def whole(rng):
    return str(rng.choice([0, -1, rng.randint(-100, 100), rng.randint(-2 ** 31, 2 ** 31 - 1), rng.randint(-2 ** 63, 2 ** 63 - 1)]))


def text(rng):
    word = "".join(rng.choice("abcxyzμé'`%$/:") for _ in range(rng.randint(1, 8)))
    return "t" + word + rng.choice(["", "", " end", ", x", "; y", " \"q\" ", "\ttab", "\nline", " | bar"])


KINDS = {
    "small": lambda rng: str(rng.randint(0, 5)),
    "whole": whole,
    "real": number,
    "gaps": lambda rng: rng.choice([number(rng), rng.choice(["NA", "nan", "NaN", "null", "N/A"])]),
    "holes": lambda rng: rng.choice([str(rng.randint(0, 9)), "NA"]),
    "truth": lambda rng: rng.choice(["true", "false", "True", "False", "TRUE", "FALSE"]),
    "infinite": lambda rng: rng.choice(["inf", "-inf", "1.5", "-Infinity"]),
    "text": text,
}


def quoted(value, sep, always):
    special = any(c in value for c in ' \t\n\r",;|') or value == ""
    return '"' + value.replace('"', '""') + '"' if always or special else value


def nasty(rng, path):
    sep = rng.choice([",", ",", ";", "\t", "|", " "])
    end = rng.choice(["\n", "\r\n"])
    point = "," if sep == ";" and rng.random() < 0.5 else "."
    kinds = [rng.choice(sorted(KINDS)) for _ in range(rng.randint(2, 9))] + ["real"]
    names = [f"{kind}_{i}" for i, kind in enumerate(kinds)]
    always = rng.random() < 0.2
    with open(path, "w", newline="", encoding="utf-8") as out:
        if rng.random() < 0.3:
            out.write("\ufeff")
        if rng.random() < 0.3:
            out.write("# made by hand" + end)
        out.write(sep.join(names) + end)
        for _ in range(rng.choice([1, 2, 50, 1500, 5000])):
            values = [KINDS[kind](rng) for kind in kinds]
            values = [v.replace(".", point) if k in ("real", "gaps", "infinite") else v for k, v in zip(kinds, values)]
            values = [v if k == "text" or sep == " " or v != "NA" else rng.choice(["", "NA"]) for k, v in zip(kinds, values)]
            values = [quoted(v, sep, always) if k == "text" else v for k, v in zip(kinds, values)]
            blanks = rng.choice([" ", "  ", "\t", " \t "]) if sep == " " else sep
            out.write(blanks.join(values) + end)
            if rng.random() < 0.02:
                out.write(rng.choice(["", "# a comment, with \"quotes"]) + end)
    return {"sep": r"\s+" if sep == " " else sep, "comment": "#", "decimal": point}


def options(path):
    chosen = {"sep": ","}
    if path.endswith(".tsv"):
        chosen = {"sep": "\t"}
    if "golden_text" in path:
        chosen = {"sep": ";", "comment": "#"}
    if path.endswith(HEADLESS):
        chosen["header"] = None
    return chosen


def dump(frame, named, out):
    out.write(struct.pack(">ii", len(frame.columns), len(frame)))
    for name in frame.columns:
        column = frame[name]
        known = named and not str(name).startswith("Unnamed") and not str(name).isdigit() and not str(name)[-2:-1] == "."
        kind = column.dtype.kind
        if kind == "O" and all(isinstance(v, (bool, float)) for v in column):
            kind, column = "f", column.astype(float)
        for word in (str(name) if known else "", {"f": "d", "u": "d", "i": "i", "b": "b"}.get(kind, "s")):
            data = word.encode()
            out.write(struct.pack(">H", len(data)) + data)
        if kind in "fu":
            out.write(column.to_numpy(">f8").tobytes())
        elif kind == "i":
            out.write(column.to_numpy(">i8").tobytes())
        elif kind == "b":
            out.write(column.to_numpy("u1").tobytes())
        else:
            for value in column:
                data = None if value != value else str(value).encode()
                out.write(struct.pack(">i", -1) if data is None else struct.pack(">i", len(data)) + data)


def main():
    folder, files = sys.argv[1], sys.argv[2:]
    print("pandas", pd.__version__)
    jobs = [(file, options(file)) for file in files]
    rng = random.Random(SEED)
    for i in range(NASTY):
        path = os.path.join(folder, f"nasty-{i}.csv")
        jobs.append((path, nasty(rng, path)))
    for i, (path, chosen) in enumerate(jobs):
        outcome = "ok"
        with open(os.path.join(folder, f"{i}.dump"), "wb") as out:
            try:
                frame = pd.read_csv(path, float_precision="round_trip", skipinitialspace=True, encoding="utf-8-sig",
                                    low_memory=False, index_col=False, **chosen)
                dump(frame, "header" not in chosen, out)
            except (ValueError, pd.errors.ParserError) as error:
                outcome = str(error).replace("\n", " ")
        print(path, outcome, sep="\t")


main()
