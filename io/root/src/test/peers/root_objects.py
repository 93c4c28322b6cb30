"""Makes a file with ROOT that holds an object of every class that hepmva writes. Usage: python root_objects.py OUT"""
import array
import sys
import warnings

warnings.filterwarnings("ignore")
import ROOT  # noqa: E402

ROOT.TH1.AddDirectory(False)
random = ROOT.TRandom3(7)
f = ROOT.TFile(sys.argv[1], "recreate", "", 505)


def keep(o, name):
    f.WriteObject(o, name)


for letter in "CSIFD":
    h = getattr(ROOT, f"TH1{letter}")(f"h1{letter}", f"one {letter};m(#mu#mu) [GeV];events", 5, 0, 10)
    h2 = getattr(ROOT, f"TH2{letter}")(f"h2{letter}", f"two {letter};x;y;z", 3, 0, 10, 2, 0, 1)
    h3 = getattr(ROOT, f"TH3{letter}")(f"h3{letter}", f"three {letter};x;y;z", 3, 0, 10, 2, 0, 1, 2, -1, 1)
    for i in range(50):
        h.Fill(random.Gaus(5, 3))
        h2.Fill(random.Gaus(5, 3), random.Rndm())
        h3.Fill(random.Gaus(5, 3), random.Rndm(), random.Gaus())
    for o in (h, h2, h3):
        keep(o, o.GetName())
w = ROOT.TH1D("weighted", "with \xb5 weights", 4, array.array("d", [0, 1, 3, 7, 20]))
w.Sumw2()
w.Fill(0.5, 0.25)
w.Fill(5, -2)
w.Fill(float("nan"))
w.SetMinimum(-3)
w.GetXaxis().SetTitle("pt")
w.SetLineColor(2)
keep(w, "weighted")
labels = ROOT.TH1F("labels", "cut flow", 3, 0, 3)
for i, label in enumerate(["all", "trigger", "two muons"]):
    labels.GetXaxis().SetBinLabel(i + 1, label)
    labels.SetBinContent(i + 1, 100 / (i + 1))
keep(labels, "labels")
p1 = ROOT.TProfile("p1", "profile", 4, 0, 4, "s")
p2 = ROOT.TProfile2D("p2", "profile 2", 3, 0, 3, 2, 0, 2)
p3 = ROOT.TProfile3D("p3", "profile 3", 2, 0, 3, 2, 0, 2, 2, 0, 1)
for i in range(40):
    p1.Fill(random.Rndm() * 4, random.Gaus(), random.Rndm())
    p2.Fill(random.Rndm() * 3, random.Rndm() * 2, random.Gaus())
    p3.Fill(random.Rndm() * 3, random.Rndm() * 2, random.Rndm(), random.Gaus())
for o in (p1, p2, p3):
    keep(o, o.GetName())
x = array.array("d", [1, 2, 3])
y = array.array("d", [1.5, -2, float("inf")])
e = array.array("d", [0.1, 0.2, 0.3])
g = array.array("d", [0.4, 0.5, 0.6])
graphs = [ROOT.TGraph(3, x, y), ROOT.TGraphErrors(3, x, y, e, g), ROOT.TGraphAsymmErrors(3, x, y, e, g, g, e)]
for i, o in enumerate(graphs):
    o.SetName(f"g{i}")
    o.SetTitle(f"graph {i}")
    keep(o, o.GetName())
passed = ROOT.TH1D("passed", "", 3, 0, 3)
total = ROOT.TH1D("total", "", 3, 0, 3)
for i in range(30):
    v = random.Rndm() * 3
    total.Fill(v)
    if random.Rndm() < 0.4:
        passed.Fill(v)
eff = ROOT.TEfficiency(passed, total)
eff.SetName("eff")
eff.SetTitle("efficiency;x;eps")
eff.SetStatisticOption(ROOT.TEfficiency.kBBayesian)
eff.SetWeight(0.5)
keep(eff, "eff")
keep(ROOT.TObjString("a string " + "long " * 100), "string")
keep(ROOT.TNamed("named", "with a title"), "named")
for t, v in (("int", 7), ("double", 2.5), ("Long64_t", 1 << 60), ("bool", True), ("float", 0.5)):
    keep(ROOT.TParameter[t](f"par_{t}", v), f"par_{t}")
first, only = ROOT.TObjString("first"), ROOT.TObjString("only")
entries = ROOT.TList()
for o in (first, h, h):
    entries.Add(o)
keep(entries, "list")
objects = ROOT.TObjArray()
objects.Add(only)
keep(objects, "array")
pairs = ROOT.TMap()
key, value = ROOT.TObjString("lumi"), ROOT.TObjString("139 /fb")
pairs.Add(key, value)
f.WriteTObject(pairs, "map", "SingleKey")
vector = ROOT.TVectorD(3)
vector[1] = 4
f.WriteObject(vector, "vector")
f.Close()
