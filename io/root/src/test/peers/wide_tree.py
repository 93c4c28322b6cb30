"""Writes a file of many columns, of which a few are read: wide_tree.py OUT.root

400 branches b0 ... b399 of 10 times 10 000 floats, k = 0 ... 9: entry i of branch b is (i + 10 000 k) / 4 + b.
"""
import sys

import numpy
import uproot

with uproot.recreate(sys.argv[1], compression=None) as out:
    out.mktree("wide", {f"b{b}": "float32" for b in range(400)})
    for k in range(10):
        entries = numpy.arange(10_000 * k, 10_000 * (k + 1)) / 4
        out["wide"].extend({f"b{b}": (entries + b).astype("float32") for b in range(400)})
