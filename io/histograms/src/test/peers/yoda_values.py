"""Says what babyyoda, a reader of YODA files that knows nothing of ours, finds in them:

yoda_values.py OUT FILE...

A line for each axis, each bin (flow included where it is kept) and each object's mean.
"""
import sys
import warnings

import babyyoda.grogu as grogu

warnings.simplefilter("ignore")


def one(path, h):
    print(path, "edges", *(repr(float(e)) for e in h.xEdges()))
    for k, b in enumerate(h.bins(includeOverflows=True)):
        print(path, "bin", k - 1, repr(float(b.sumW())), repr(float(b.sumW2())), repr(float(b.numEntries())))
    inside = h.bins()
    total = sum(b.sumW() for b in inside)
    if total:
        print(path, "mean", repr(float(sum(b.sumWX() for b in inside) / total)))


def two(path, h):
    nx = len(h.xEdges()) + 1
    print(path, "edges", *(repr(float(e)) for e in h.xEdges()))
    for k, b in enumerate(h.bins(True)):
        print(path, "bin", k % nx - 1, k // nx - 1, repr(float(b.sumW())), repr(float(b.sumW2())),
              repr(float(b.numEntries())))


for name in sys.argv[2:]:
    for path, h in grogu.read(name).items():
        {"Histo1D": one, "Histo2D": two}[h.type()](path, h)
