"""Prints what uproot reads of the objects in ROOT files, for UprootObjectsPeerTest.

Usage: python uproot_objects.py OUT FILE...
For file i writes OUT/i.objects: a line "key", tab, member path, tab, value for each number, text or array of numbers in
each object that is not a tree. Numbers are as Python prints them, texts in base 64 behind a quote; the member "*" is what an array holds.
"""
import base64
import pathlib
import sys

import numpy as np
import uproot

NOT_OBJECTS = ("TTree", "TNtuple", "TNtupleD", "TDirectory", "TDirectoryFile", "ROOT::RNTuple",
               "ROOT::Experimental::RNTuple", "TCanvas")
MADE_BY_UPROOT = {"@pidf", "@instance_version", "@fBits", "fN", "fLast", "fSize"}  # a bit of its own in fBits


def lines(model, path, seen):
    if id(model) in seen or len(path) > 6:
        return
    seen.add(id(model))
    for base in model.bases:
        if type(base).__name__.startswith("Model_TArray"):
            yield path + ["*"], " ".join(repr(float(x)) for x in np.asarray(base))
    for name, value in model.all_members.items():
        is_triangle = type(model).__name__.startswith("Model_TMatrixTSym") and name == "fElements"
        if name in MADE_BY_UPROOT or is_triangle:
            continue
        place = path + [name.lstrip("@")]
        if isinstance(value, (bool, np.bool_)):
            yield place, int(value)
        elif isinstance(value, (int, np.integer)):
            yield place, int(value)
        elif isinstance(value, (float, np.floating)):
            yield place, float(value)
        elif isinstance(value, str):
            yield place, '"' + base64.b64encode(str(value).encode("utf-8", "surrogateescape")).decode()
        elif isinstance(value, np.ndarray) and value.dtype.kind in "iufb":
            yield place, " ".join(repr(float(x)) for x in value.ravel())
        elif isinstance(value, uproot.model.Model) and type(value).__name__.startswith("Model_TArray"):
            yield place, " ".join(repr(float(x)) for x in np.asarray(value))
        elif isinstance(value, uproot.model.Model):
            yield from lines(value, place, seen)


def main(out, files):
    for number, name in enumerate(files):
        with open(pathlib.Path(out) / f"{number}.objects", "w", encoding="utf-8") as target:
            try:
                file = uproot.open(name)
                keys = file.keys(recursive=True, cycle=True)
            except Exception:
                continue
            for key in keys:
                if file.key(key).fClassName in NOT_OBJECTS:
                    continue
                try:
                    model = file[key]
                    if not isinstance(model, uproot.model.Model):
                        continue
                    for path, value in lines(model, [], set()):
                        target.write(f"{key}\t{'/'.join(path)}\t{value}\n")
                except Exception as error:
                    print(f"{name} {key}: uproot says {type(error).__name__}", file=sys.stderr)


main(sys.argv[1], sys.argv[2:])
