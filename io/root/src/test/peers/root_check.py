"""Opens files that hepmva has written, with ROOT, and says what is in them. Usage: python root_check.py OUT FILE...

What ROOT complains about on the way stands among the lines.
"""
import sys
import warnings

warnings.filterwarnings("ignore")
import ROOT  # noqa: E402


def number(x):
    return repr(float(x))


def axis(a):
    edges = [number(a.GetBinLowEdge(b)) for b in range(1, a.GetNbins() + 2)]
    labels = [a.GetBinLabel(b) for b in range(1, a.GetNbins() + 1)]
    return f"axis {a.GetName()} '{a.GetTitle()}' {' '.join(edges)}" + (f" {labels}" if any(labels) else "")


def histogram(h):
    yield f"{h.ClassName()} '{h.GetName()}' '{h.GetTitle()}' entries {number(h.GetEntries())}"
    yield axis(h.GetXaxis())
    if h.GetDimension() > 1:
        yield axis(h.GetYaxis())
    if h.GetDimension() > 2:
        yield axis(h.GetZaxis())
    yield "content " + " ".join(number(h.GetBinContent(b)) for b in range(h.GetNcells()))
    yield "error " + " ".join(number(h.GetBinError(b)) for b in range(h.GetNcells()))
    yield f"mean {number(h.GetMean())} functions {h.GetListOfFunctions().GetSize()}"


def graph(g):
    yield f"{g.ClassName()} '{g.GetName()}' '{g.GetTitle()}'"
    for i in range(g.GetN()):
        yield "point " + " ".join(number(v) for v in (
            g.GetPointX(i), g.GetPointY(i), g.GetErrorXlow(i), g.GetErrorXhigh(i), g.GetErrorYlow(i), g.GetErrorYhigh(i)))


def efficiency(e):
    yield f"{e.ClassName()} '{e.GetName()}' '{e.GetTitle()}' weight {number(e.GetWeight())}"
    for b in range(e.GetTotalHistogram().GetNcells()):
        yield "bin " + " ".join(number(v) for v in (
            e.GetEfficiency(b), e.GetEfficiencyErrorLow(b), e.GetEfficiencyErrorUp(b), e.GetBetaAlpha(b)))


def show(o):
    if isinstance(o, ROOT.TH1):
        yield from histogram(o)
    elif isinstance(o, ROOT.TGraph):
        yield from graph(o)
    elif isinstance(o, ROOT.TEfficiency):
        yield from efficiency(o)
    elif isinstance(o, ROOT.TObjString):
        yield f"TObjString '{o.GetString()}'"
    elif isinstance(o, ROOT.TNamed):
        yield f"TNamed '{o.GetName()}' '{o.GetTitle()}'"
    elif o.ClassName().startswith("TParameter"):
        yield f"{o.ClassName()} '{o.GetName()}' {o.GetVal()}"
    elif isinstance(o, ROOT.TMap):
        yield f"TMap {[(str(k.GetString()), str(o.GetValue(k).GetString())) for k in o]}"
    elif isinstance(o, ROOT.TCollection):
        yield f"{o.ClassName()} of {o.GetSize()}"
        for each in o:
            yield from show(each)
    else:
        yield f"{o.ClassName()}"


def directory(d, path):
    for key in d.GetListOfKeys():
        o = key.ReadObj()
        if isinstance(o, ROOT.TDirectory):
            yield f"{path}{key.GetName()}/ '{key.GetTitle()}'"
            yield from directory(o, path + key.GetName() + "/")
        else:
            yield f"{path}{key.GetName()};{key.GetCycle()} {key.GetClassName()} '{key.GetTitle()}'"
            for line in show(o):
                yield "  " + line


for name in sys.argv[2:]:
    f = ROOT.TFile.Open(name)
    print(f"file version {f.GetVersion()} compression {f.GetCompressionSettings()} recovered {bool(f.TestBit(ROOT.TFile.kRecovered))}"
          f" zombie {f.IsZombie()}")
    print("classes " + " ".join(sorted(i.GetName() for i in f.GetStreamerInfoList())))
    for line in directory(f, ""):
        print(line)
    f.Close()
