"""Says which objects of two files are the same to uproot: contents, errors and edges, or points.

Usage: python uproot_same.py OUT ORIGINAL COPY
Prints a line "same PATH" or "other PATH" for each histogram, profile and graph of the copy that uproot can read.
"""
import sys

import numpy as np
import uproot


def parts(thing):
    if not hasattr(thing, "axes"):
        return [np.asarray(values) for values in thing.values()]
    return [thing.values(flow=True), thing.errors(flow=True)] + [axis.edges() for axis in thing.axes]


def is_same(one, other):
    return all(a.shape == b.shape and np.allclose(a, b, rtol=1e-13, atol=1e-13, equal_nan=True)
               for a, b in zip(parts(one), parts(other), strict=True))


original, copy = uproot.open(sys.argv[2]), uproot.open(sys.argv[3])
for key, kind in copy.classnames(recursive=True).items():
    if kind.startswith(("TH", "TProfile", "TGraph")):
        try:
            thing = copy[key]
            parts(thing)
        except (NotImplementedError, AttributeError):
            continue  # TGraphMultiErrors, TGraphBentErrors and TProfile3D mean nothing to uproot
        print("same" if is_same(original[key], thing) else "other", key)
