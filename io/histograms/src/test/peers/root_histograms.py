"""Writes src/test/resources/histograms.root with ROOT 6.40.00: histograms of every storage, profiles of every kind of
error, efficiencies of every interval, graphs and sparse histograms. No random numbers: entry i is at a place that follows
from i.

Usage: python root_histograms.py OUT
"""
import array
import os
import sys

import ROOT

ROOT.gErrorIgnoreLevel = ROOT.kError
EDGES = array.array("d", [0, 1, 2.5, 4, 8])


def value(i):
    """From -1 to 9 in uneven steps: below, inside and above [0, 8)."""
    return i * 37 % 101 / 10.1 - 1


def fill(histogram, dimension, weighted):
    for i in range(200):
        point = [value(i + 13 * k) for k in range(dimension)]
        weight = [1 + i % 3 / 4 - (i % 7 == 0)] if weighted else []
        histogram.Fill(*point, *weight)


def histograms():
    for letter in "CSILFD":
        for weighted in (False, True):
            for dimension in (1, 2, 3):
                name = f"h{dimension}{letter.lower()}{'w' if weighted else ''}"
                ranges = [(4, 0, 8), (3, 0, 8), (2, -1, 5)][:dimension]
                title = f"{name} title;x [GeV];y;z"
                histogram = getattr(ROOT, f"TH{dimension}{letter}")(name, title, *[x for r in ranges for x in r])
                if weighted:
                    histogram.Sumw2()
                fill(histogram, dimension, weighted)
                histogram.Write()
    variable = ROOT.TH1D("variable", "of varying width;#it{p}_{T} [GeV];events", 4, EDGES)
    fill(variable, 1, True)
    variable.Write()
    both = ROOT.TH2F("both", "of varying width and equal;x;y;events", 4, EDGES, 3, 0, 8)
    fill(both, 2, False)
    both.Write()
    unweighted = ROOT.TH1F("unweighted", "weighted without squares", 4, 0, 8)
    unweighted.Sumw2(False)
    fill(unweighted, 1, True)
    unweighted.Scale(-1.5)
    unweighted.Sumw2(False)
    unweighted.Write()
    cuts = ROOT.TH1D("cuts", "cut flow;cut;events", 5, 0, 5)
    for number, cut in enumerate(("all", "trigger", "two muons")):
        cuts.GetXaxis().SetBinLabel(number + 1, cut)
        for _ in range(10 - 3 * number):
            cuts.Fill(cut, 1)
    cuts.Write()
    empty = ROOT.TH1D("empty", "", 2, 0, 1)
    empty.Write()


def profiles():
    for name, option in (("mean", ""), ("spread", "s"), ("integers", "i"), ("weights", "g")):
        profile = ROOT.TProfile("p" + name, f"profile {name};x;y", 4, 0, 8, option)
        for i in range(60):
            profile.Fill(value(i), i % 5 if value(i) < 6 else 3, 1 + i % 2)
        profile.Write()
    plain = ROOT.TProfile("pplain", "without event weights;x;y", 4, EDGES)
    two = ROOT.TProfile2D("p2", "profile of two;x;y;z", 4, 0, 8, 2, 0, 8)
    three = ROOT.TProfile3D("p3", "profile of three;x;y;z", 2, 0, 8, 2, 0, 8, 2, 0, 8)
    for i in range(60):
        plain.Fill(value(i), i % 5)
        two.Fill(value(i), value(i + 5), i % 5, 1 + i % 2)
        three.Fill(value(i), value(i + 5), value(i + 9), i % 5)
    for profile in (plain, two, three):
        profile.Write()


def graphs():
    x, y = array.array("d", [1, 2, 4]), array.array("d", [2, 8, 5])
    low, high = array.array("d", [0.1, 0.2, 0.3]), array.array("d", [0.4, 0.5, 0.6])
    plain = ROOT.TGraph(3, x, y)
    plain.SetTitle("a graph;x [cm];y")
    plain.Write("graph")
    errors = ROOT.TGraphErrors(3, x, y, low, high)
    errors.SetTitle("with errors")
    errors.Write("errors")
    ROOT.TGraphAsymmErrors(3, x, y, low, high, high, low).Write("asymmetric")
    ROOT.TGraphBentErrors(3, x, y, low, high, high, low).Write("bent")
    for mode, name in enumerate(("first", "squares", "sum")):
        multi = ROOT.TGraphMultiErrors(name, "several errors", 3, x, y, low, high, high, low, mode)
        multi.AddYError(3, low, high)
        multi.Write(name)
    ROOT.TGraph().Write("nothing")


def efficiencies():
    options = {"clopper": 0, "normal": 1, "wilson": 2, "agresti": 3, "feldman": 4, "jeffreys": 5, "uniform": 6}
    for name, option in options.items():
        efficiency = ROOT.TEfficiency("e" + name, f"efficiency {name};x;#epsilon", 4, 0, 8)
        for i in range(60):
            efficiency.Fill(i % 3 > 0 and value(i) < 6 or value(i) < 1, value(i))
        efficiency.SetStatisticOption(option)
        efficiency.SetConfidenceLevel(0.9)
        efficiency.Write()
    weighted = ROOT.TEfficiency("eweighted", "weighted", 4, 0, 8)
    weighted.SetUseWeightedEvents()
    for i in range(60):
        weighted.FillWeighted(i % 3 > 0, 1 + i % 2, value(i))
    weighted.Write()
    two = ROOT.TEfficiency("etwo", "of two;x;y", 2, 0, 8, 2, 0, 8)
    for i in range(60):
        two.Fill(i % 3 > 0, value(i), value(i + 5))
    two.Write()


def sparse():
    bins, low, high = array.array("i", [4, 3, 2]), array.array("d", [0, 0, -1]), array.array("d", [8, 8, 5])
    for name, kind in (("sparsed", ROOT.THnSparseD), ("sparsei", ROOT.THnSparseI), ("densef", ROOT.THnF)):
        histogram = kind(name, f"{name} title", 3, bins, low, high)
        if name != "sparsei":
            histogram.Sumw2()
        for i in range(200):
            histogram.Fill(array.array("d", [value(i + 13 * k) for k in range(3)]),
                           1 + i % 3 / 4 if name != "sparsei" else 1)
        histogram.GetAxis(1).SetTitle("y")
        histogram.Write()


file = ROOT.TFile(os.path.join(sys.argv[1], "histograms.root"), "RECREATE")
histograms()
folder = file.mkdir("folder").mkdir("deep")
folder.cd()
profiles()
file.cd()
graphs()
efficiencies()
sparse()
ROOT.TObjString("no histogram").Write("note")
file.Close()
