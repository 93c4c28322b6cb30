"""Prints what ROOT says of the histograms, profiles, efficiencies and graphs in files, for RootPeerTest.

Usage: python root_values.py OUT FILE...
For file i writes OUT/i.values: lines "path;cycle", tab, quantity, tab, numbers or, behind a quote, text in base 64.
THn is left out: ROOT 6.40.00 crashes when it is asked for a bin of one that was read.
"""
import array
import base64
import math
import pathlib
import sys

import ROOT

ROOT.gErrorIgnoreLevel = ROOT.kFatal
AXES = ("GetXaxis", "GetYaxis", "GetZaxis")


def text(value):
    return '"' + base64.b64encode(str(value).encode("utf-8", "surrogateescape")).decode()


def numbers(values):
    return " ".join(repr(float(value)) for value in values)


def axis(number, axis):
    yield f"axis {number} title", text(axis.GetTitle())
    yield f"axis {number} edges", numbers(axis.GetBinUpEdge(i) for i in range(axis.GetNbins() + 1))
    labels = [axis.GetBinLabel(i + 1) for i in range(axis.GetNbins())]
    if any(labels):
        yield f"axis {number} labels", text("\n".join(labels))


def histogram(h):
    dimension = h.GetDimension()
    for k in range(dimension):
        yield from axis(k, getattr(h, AXES[k])())
    if dimension < 3:
        yield "content title", text(getattr(h, AXES[dimension])().GetTitle())
    yield "title", text(h.GetTitle())
    yield "contents", numbers(h.GetBinContent(i) for i in range(h.GetNcells()))
    yield "errors", numbers(h.GetBinError(i) for i in range(h.GetNcells()))
    yield "entries", numbers([h.GetEntries()])
    if h.GetSumOfWeights() > 0 and not any(getattr(h, get)().GetLabels() for get in AXES[:dimension]):
        yield "means", numbers(h.GetMean(k + 1) for k in range(dimension))
        yield "deviations", numbers(h.GetStdDev(k + 1) for k in range(dimension))
    if h.InheritsFrom("TProfile") or h.InheritsFrom("TProfile2D") or h.InheritsFrom("TProfile3D"):
        yield "bin entries", numbers(h.GetBinEntries(i) for i in range(h.GetNcells()))
        yield "bin effective entries", numbers(h.GetBinEffectiveEntries(i) for i in range(h.GetNcells()))


def graph(g):
    yield "title", text(g.GetTitle())
    size = g.GetN()
    yield "x", numbers(g.GetPointX(i) for i in range(size))
    yield "y", numbers(g.GetPointY(i) for i in range(size))
    for name in ("XLow", "XHigh", "YLow", "YHigh"):
        get = getattr(g, "GetError" + name[0] + name[1:].lower())
        yield "errors " + name, numbers(max(0, get(i)) for i in range(size))
    if g.GetN() > 0 and g.GetHistogram():
        yield "x title", text(g.GetXaxis().GetTitle())
        yield "y title", text(g.GetYaxis().GetTitle())


def efficiency(e):
    e.SetStatisticOption(e.GetStatisticOption())  # of one that was read, ROOT keeps the option but not its function
    yield "title", text(e.GetTitle())
    cells = range(e.GetTotalHistogram().GetNcells())
    yield "totals", numbers(e.GetTotalHistogram().GetBinContent(i) for i in cells)
    yield "values", numbers(e.GetEfficiency(i) for i in cells)
    yield "errors low", numbers(e.GetEfficiencyErrorLow(i) for i in cells)
    yield "errors up", numbers(e.GetEfficiencyErrorUp(i) for i in cells)


def sparse(h):
    dimension = h.GetNdimensions()
    for k in range(dimension):
        yield from axis(k, h.GetAxis(k))
    yield "title", text(h.GetTitle())
    yield "entries", numbers([h.GetEntries()])
    bins = [h.GetAxis(k).GetNbins() + 2 for k in range(dimension)]
    cells = []
    for cell in range(math.prod(bins)):
        place = []
        for size in bins:
            place.append(cell % size)
            cell //= size
        number = h.GetBin(array.array("i", place), False)
        cells.append((h.GetBinContent(number), h.GetBinError(number)) if number >= 0 else (0.0, 0.0))
    yield "contents", numbers(content for content, _ in cells)
    yield "errors", numbers(error for _, error in cells)


READERS = (("TH1", histogram), ("TGraph", graph), ("TEfficiency", efficiency), ("THnSparse", sparse))


def lines(directory, path, out):
    for key in directory.GetListOfKeys():
        if key.GetClassName().startswith("TDirectory"):
            lines(key.ReadObj(), path + key.GetName() + "/", out)
            continue
        kind = ROOT.TClass.GetClass(key.GetClassName())
        reader = None
        for base, candidate in READERS:
            if kind and kind.InheritsFrom(base):
                reader = candidate
        if reader is None:
            continue
        for quantity, value in reader(key.ReadObj()):
            out.write(f"{path}{key.GetName()};{key.GetCycle()}\t{quantity}\t{value}\n")


ROOT.TH1.AddDirectory(False)
for number, name in enumerate(sys.argv[2:]):
    with open(pathlib.Path(sys.argv[1]) / f"{number}.values", "w", encoding="utf-8") as out:
        file = ROOT.TFile.Open(name)
        if file and not file.IsZombie():
            lines(file, "", out)
