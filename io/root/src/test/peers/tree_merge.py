"""What ROOT says of a file that hepmva has written: the records one by one, and the file merged with itself.

Usage: python tree_merge.py OUT FILE TREE
"""
import sys
import warnings

warnings.filterwarnings("ignore")
import ROOT  # noqa: E402

out, path, name = sys.argv[1:4]
f = ROOT.TFile(path)
f.Map()
print("tree", f.Get(name).GetEntries())
f.Close()
merger = ROOT.TFileMerger(False)
merger.OutputFile(out + "/merged.root", True)
merger.AddFile(path, False)
merger.AddFile(path, False)
print("merged", merger.Merge())
merged = ROOT.TFile(out + "/merged.root")
print("tree", merged.Get(name).GetEntries())
frame = ROOT.RDataFrame(name, [path, out + "/merged.root"])
print("sum", repr(frame.Sum("d" if frame.HasColumn("d") else "x").GetValue()))
ROOT.EnableImplicitMT(2)
frame = ROOT.RDataFrame(name, path)
print("count", frame.Count().GetValue())
update = ROOT.TFile(path, "update")
ROOT.TNamed("added", "by ROOT").Write()
update.Close()
again = ROOT.TFile(path)
print("updated", again.Get("added").GetTitle(), again.Get(name).GetEntries())
