"""Reads trees that hepmva has written with ROOT (RDataFrame) and with uproot, and says every value.

Usage: python tree_check.py OUT FILE TREE READER, READER being root, frame, reader, uproot or rntuple. A number of floating point is said by
its bits. What ROOT complains about on the way stands among the lines.
"""
import struct
import sys
import warnings

warnings.filterwarnings("ignore")


def said(v):
    if isinstance(v, (bytes, str)):
        return repr(v if isinstance(v, str) else v.decode())
    if hasattr(v, "__len__"):
        return "[" + ", ".join(said(x) for x in v) + "]"
    v = v.item() if hasattr(v, "item") else v
    if isinstance(v, bool):
        return "true" if v else "false"
    if isinstance(v, float):
        return struct.pack(">d", v).hex()
    return str(v)


def root(path, name):
    import ROOT
    f = ROOT.TFile(path)
    t = f.Get(name)
    print(f"{t.ClassName()} '{t.GetName()}' '{t.GetTitle()}' {t.GetEntries()} entries, recovered"
          f" {bool(f.TestBit(ROOT.TFile.kRecovered))}")
    for b in t.GetListOfBranches():
        leaf = b.GetListOfLeaves()[0]
        count = leaf.GetLeafCount()
        print(f"branch {b.GetName()} '{b.GetTitle()}' {leaf.ClassName()} {leaf.GetTitle()} {leaf.GetLenStatic()}"
              f" {leaf.IsUnsigned()} {count.GetName() if count else '-'} {count.GetMaximum() if count else '-'}")
    clusters = t.GetClusterIterator(0)
    starts = []
    while True:
        start = clusters.Next()
        if start >= t.GetEntries():
            break
        starts.append(start)
    print("clusters", starts)
    for i in range(t.GetEntries()):
        t.GetEntry(i)
        values = []
        for b in t.GetListOfBranches():
            leaf = b.GetListOfLeaves()[0]
            if leaf.ClassName() == "TLeafElement" and b.GetClassName() == "string":
                values.append(repr(str(getattr(t, b.GetName()))))
            elif leaf.ClassName() == "TLeafElement":
                values.append("[" + ", ".join(nested(getattr(t, b.GetName()))) + "]")
            elif leaf.ClassName() == "TLeafC":
                values.append(repr(leaf.GetValueString()))
            elif leaf.GetLeafCount() or leaf.GetLenStatic() > 1:
                values.append("[" + ", ".join(one(leaf, k) for k in range(leaf.GetLen())) + "]")
            else:
                values.append(one(leaf, 0))
        print(*values)


def nested(v):
    if "vector" in type(v).__name__:
        return [text for k in range(v.size()) for text in nested(v[k])]
    return [said(v if isinstance(v, (bool, int, float)) else str(v))]


def one(leaf, k):
    kind = leaf.ClassName()
    if kind in ("TLeafF", "TLeafD"):
        return said(float(leaf.GetValue(k)))
    if kind == "TLeafO":
        return "true" if leaf.GetValue(k) else "false"
    v = leaf.GetTypedValue["Long64_t"](k)
    return str(v % (1 << 64) if leaf.IsUnsigned() else v)


def frame(path, name):
    import ROOT
    d = ROOT.RDataFrame(name, path)
    for c in d.GetColumnNames():
        kind = d.GetColumnType(c)
        if "array" in kind or "char" in kind:
            continue  # of which the interpreter has no vectors; texts are arrays with what was there before
        for i, v in enumerate(d.Take[kind](c).GetValue()):
            print(c, i, said([v.at(k) for k in range(v.size())] if "RVec" in kind else str(v) if "string" in kind else v))
        if kind == "string":
            print("filtered", c, d.Filter(c + " == \"µ → e γ\"").Count().GetValue())


def flat(v):
    import awkward
    if isinstance(v, awkward.Array):
        return awkward.flatten(v, axis=None)
    return v.ravel() if getattr(v, "ndim", 0) else v


def with_uproot(path, name):
    import uproot
    t = uproot.open(path)[name]
    print(f"TTree '{t.name}' '{t.title}' {t.num_entries} entries")
    arrays = {b.name: b.array() for b in t.branches}
    for i in range(t.num_entries):
        print(*[said(flat(a[i])) for a in arrays.values()])


def rntuple(path, name):
    import uproot
    a = uproot.open(path)[name].arrays()
    print(*a.fields)
    for i in range(len(a)):
        print(*[said(flat(a[f][i])) for f in a.fields])


def reader(path, name):
    import ROOT
    r = ROOT.RNTupleReader.Open(name, path)
    print(r.GetNEntries(), "entries")
    fields = [str(f.GetFieldName()) for f in r.GetDescriptor().GetTopLevelFields()]
    print(*fields)
    views = [r.GetView["std::int32_t"](f) for f in fields]
    for i in range(r.GetNEntries()):
        print(*[view(i) for view in views])


{"root": root, "frame": frame, "uproot": with_uproot, "rntuple": rntuple, "reader": reader}[sys.argv[4]](sys.argv[2], sys.argv[3])
