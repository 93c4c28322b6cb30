"""Does with a file of TMVA's layout what the macros of TMVAGui do, with ROOT itself, and draws what they draw.

Usage: python tmva_gui.py OUT FILE KIND, KIND being classification, multiclass or regression. ROOT's PyPI wheel has no
TMVA, so the keys that each macro looks for, and the order in which it does, are written down here, from its sources
(tmva/tmvagui/src). A line says which macro found how much; what a macro would complain about is a line, too. Pictures
go to OUT/MACRO.png.
"""
import sys
import warnings

warnings.filterwarnings("ignore")
import ROOT  # noqa: E402

ROOT.gROOT.SetBatch(True)
ROOT.gStyle.SetOptStat(0)
OUT, FILE, KIND = sys.argv[1:4]
file = ROOT.TFile.Open(FILE)
top = file.GetDirectory("dataset")
kept = []


def inherits(key, base):
    return ROOT.gROOT.GetClass(key.GetClassName()).InheritsFrom(base)


def keys(folder, base):
    return [k for k in folder.GetListOfKeys() if inherits(k, base)]


def titles():
    """As TMVAGlob::GetListOfMethods and GetListOfTitles."""
    for method in keys(top, "TDirectory"):
        if method.GetName().startswith("Method_"):
            for title in keys(method.ReadObj(), "TDirectory"):
                yield method.GetName(), title.ReadObj()


def canvas(name, pads=1):
    c = ROOT.TCanvas(name, name, 700, 500)
    if pads > 1:
        c.DivideSquare(pads)
    kept.append(c)
    return c


def said(macro, found):
    print(f"{macro}: {found}")


def save(c, macro):
    c.Update()
    c.SaveAs(f"{OUT}/{macro}.png")


def variables():
    folder = top.Get("InputVariables_Id")
    word = "__Regression" if KIND == "regression" else "__Signal"
    names = [k for k in folder.GetListOfKeys() if k.GetCycle() == 1 and word in k.GetName() and inherits(k, "TH1")]
    c = canvas("variables", len(names))
    for i, key in enumerate(names):
        c.cd(i + 1)
        sig = key.ReadObj()
        sig.Draw("hist")
        if KIND != "regression":
            bgd = folder.Get(sig.GetName().replace("__Signal", "__Background"))
            if not bgd:
                said("variables", "ERROR!!! couldn't find background histo for " + sig.GetName())
                continue
            bgd.SetLineColor(2)
            bgd.Draw("histsame")
            kept.append(bgd)
            assert (sig.GetNbinsX(), sig.GetXaxis().GetXmax()) == (bgd.GetNbinsX(), bgd.GetXaxis().GetXmax())
        kept.append(sig)
    save(c, "variables")
    said("variables", len(names))


def correlationscatters():
    folder = top.Get("InputVariables_Id/CorrelationPlots")
    words = ["_Regression"] if KIND == "regression" else ["_Signal", "_Background"]
    found = 0
    c = canvas("correlationscatters")
    for word in words:
        for key in folder.GetListOfKeys():
            name = key.GetName()
            if inherits(key, "TH1") and name.endswith(word + "_Id") and name.startswith("scat_"):
                scat, prof = key.ReadObj(), folder.Get(name.replace("scat_", "prof_"))
                assert scat.InheritsFrom("TH2F") and prof.InheritsFrom("TProfile"), name
                scat.Scale(1.0 / scat.GetSumOfWeights())
                scat.Draw("col")
                prof.Draw("samee1")
                kept.extend([scat, prof])
                found += 1
    save(c, "correlationscatters")
    said("correlationscatters", found)


def correlations():
    found = []
    for key in keys(top, "TH2"):
        if key.GetName().startswith("CorrelationMatrix"):
            h = key.ReadObj()
            c = canvas("correlations")
            h.Draw("colz")
            h.Draw("textsame")
            save(c, "correlations")
            kept.append(h)
            found.append(f"{key.GetName()} of {h.GetXaxis().GetBinLabel(1)}, 1: {h.GetBinContent(1, 1):.0f}")
    said("correlations", "; ".join(found))


def mvas():
    for method, title in titles():
        name = "MVA_" + title.GetName()
        sig, bgd = title.Get(name + "_S"), title.Get(name + "_B")
        over = [title.Get(name + "_Train_S"), title.Get(name + "_Train_B")]
        if not sig or not bgd or not all(over):
            said("mvas", "mva distribution not available")
            continue
        c = canvas("mvas")
        sig.SetFillColor(38)
        bgd.SetLineColor(2)
        sig.SetMaximum(1.3 * max(sig.GetMaximum(), bgd.GetMaximum()))
        sig.Draw("hist")
        bgd.Draw("samehist")
        for h in over:
            h.SetMarkerStyle(20)
            h.Draw("e1same")
        save(c, "mvas_" + title.GetName())
        area = [h.Integral() * h.GetBinWidth(1) for h in [sig, bgd] + over]
        said("mvas", f"{method} {title.GetName()} {sig.ClassName()} {sig.GetNbinsX()} bins, areas "
             + " ".join(f"{a:.6f}" for a in area)
             + f", KS {0 <= sig.KolmogorovTest(over[0], 'X') <= 1}")


def mvaeffs():
    for method, title in titles():
        name = "MVA_" + title.GetName()
        s, b = title.Get(name + "_effS"), title.Get(name + "_effB")
        if not s or not b:
            continue
        best, at = max((s.GetBinContent(i) * 1000 / (s.GetBinContent(i) * 1000 + b.GetBinContent(i) * 1000) ** 0.5, i)
                       for i in range(1, s.GetNbinsX() + 1) if s.GetBinContent(i) > 0)
        c = canvas("mvaeffs")
        s.Draw("histl")
        b.SetLineColor(2)
        b.Draw("samehistl")
        save(c, "mvaeffs_" + title.GetName())
        inside = s.GetXaxis().GetXmin() < s.GetXaxis().GetBinCenter(at) < s.GetXaxis().GetXmax()
        said("mvaeffs", f"{title.GetName()} {s.GetNbinsX()} bins, {s.GetMaximum():.6f}, {b.GetMaximum():.6f}, "
             f"best cut inside {inside}, some significance {best > 1}")


def efficiencies():
    for word in ["effBvsS", "rejBvsS", "invBeffvsSeff"]:
        c = canvas("efficiencies")
        found = []
        for method, title in titles():
            for key in keys(title, "TH1"):
                h = key.ReadObj()
                if word in h.GetName() and h.GetName().startswith("MVA_"):
                    h.SetLineColor(len(found) + 1)
                    h.Draw("c" + ("same" if found else ""))
                    kept.append(h)
                    found.append(f"{h.GetName()} ({h.GetXaxis().GetTitle()}/{h.GetYaxis().GetTitle()})")
        save(c, word)
        said(word, "; ".join(found))


def bdt_control_plots():
    for key in keys(top.Get("Method_BDT"), "TDirectory") if top.Get("Method_BDT") else []:
        title = key.ReadObj()
        c = canvas("BDTControlPlots", 4)
        found = []
        for i, name in enumerate(["BoostWeight", "BoostWeightVsTree", "ErrFractHist", "NodesBeforePruning"]):
            h = title.Get(name)
            if h:
                c.cd(i + 1)
                h.Draw()
                if name == "NodesBeforePruning":
                    title.Get("NodesAfterPruning").Draw("same")
                found.append(f"{name} {h.ClassName()} {h.GetNbinsX()}")
                kept.append(h)
        t = title.Get("MonitorNtuple")
        save(c, "BDTControlPlots_" + title.GetName())
        said("BDTControlPlots", f"{title.GetName()}: " + "; ".join(found)
             + f"; MonitorNtuple {t.GetEntries()} " + ",".join(b.GetTitle() for b in t.GetListOfBranches()))


def training_history():
    for method, title in titles():
        found = [k.GetName() for k in keys(title, "TH1") if k.GetName().startswith("TrainingHistory_")]
        if found:
            said("training_history", "; ".join(f"{n} {title.Get(n).GetNbinsX()}" for n in found))


def class_names():
    """As TMVAGlob::GetClassNames."""
    names = []
    for key in keys(top.Get("InputVariables_Id"), "TH1"):
        name = key.GetName().replace("_Id", "")
        name = name[name.index("__") + 2:]
        if name not in names:
            names.append(name)
    return names


def multiclass():
    names = class_names()
    said("GetClassNames", " ".join(names))
    for method, title in titles():
        prefix = "MVA_" + title.GetName()
        missing = [f"{prefix}_{part}_{a}_prob_for_{b}" for part in ["Test", "Train"] for a in names for b in names
                   if not title.Get(f"{prefix}_{part}_{a}_prob_for_{b}")]
        graphs = [k.ReadObj() for k in keys(title, "TGraph")]
        one = [g for g in graphs if "_Test_rejBvsS_" in g.GetName()]
        pairs = [g for g in graphs if "_Test_1v1rejBvsS_" in g.GetName()]
        c = canvas("mvasMulticlass")
        for i, g in enumerate(one):
            g.SetLineColor(i + 1)
            g.Draw("AL" if i == 0 else "L")
        save(c, "efficienciesMulticlass")
        kept.extend(graphs)
        said("mvasMulticlass", f"{title.GetName()}: missing {missing}")
        said("efficienciesMulticlass", f"{title.GetName()}: {len(one)} against the rest, {len(pairs)} pairs, "
             f"monotonous {all(all(g.GetX()[i] >= g.GetX()[i + 1] for i in range(g.GetN() - 1)) for g in one)}")


def deviations():
    for method, title in titles():
        for show_target in [False, True]:
            for part in ["test", "train"]:
                found = []
                for key in title.GetListOfKeys():
                    h = key.ReadObj()
                    s = key.GetName()
                    if h.InheritsFrom("TH2F") and "_reg_" in s and ("_tgt" in s) == show_target and part in s:
                        c = canvas("deviations")
                        h.Draw("colz")
                        save(c, f"deviations_{'tgt' if show_target else 'var'}_{part}")
                        kept.append(h)
                        found.append(s)
                said("deviations", f"{title.GetName()} {'targets' if show_target else 'variables'} {part}: {len(found)}")
        q = [k.GetName() for k in keys(title, "TH1") if "Quadr_Dev" in k.GetName()]
        said("regression_averagedevs", f"{title.GetName()}: {len(q)}")


if KIND != "multiclass":
    variables()
    correlationscatters()
correlations()
if KIND == "classification":
    mvas()
    mvaeffs()
    efficiencies()
elif KIND == "multiclass":
    multiclass()
else:
    deviations()
bdt_control_plots()
training_history()
for tree in ["TestTree", "TrainTree"]:
    t = top.Get(tree)
    first = t.GetListOfBranches().At(t.GetListOfBranches().GetEntries() - 1)
    said(tree, f"{t.GetEntries() > 0}, last branch {first.GetName()} '{first.GetTitle()}', "
         f"weighted {t.Draw('weight>>w', 'weight * (classID == 0)', 'goff') > 0}")
