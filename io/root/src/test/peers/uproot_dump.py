"""Writes every branch, as uproot (or, where uproot cannot, ROOT) reads it.

Usage: python uproot_dump.py OUT FILE...   writes OUT/0.dump, OUT/1.dump ... one for each file, and prints versions.
A dump is a run of records, all numbers big-endian (Java's DataInputStream):
  tree, column, kind as UTF (2 bytes of length); count: 8 bytes; the values
  kind f float, d double, i whole number as 8 bytes (unsigned ones bit for bit), b one byte, s 4 bytes of length and UTF-8;
  kind a for arrays: number of levels: 4 bytes; for each, outermost first, number of arrays: 8 bytes, and the length of each:
         4 bytes; then kind, count and values of the elements
  kind - for a branch that uproot does not read: no count
A branch of objects is a column for each member, with a dot between: hits.x; the keys and values of maps are first and second.
"""
import re
import struct
import sys

import awkward as ak
import numpy as np
import uproot
from uproot.interpretation.jagged import AsJagged
from uproot.interpretation.numerical import AsDouble32, AsDtype, AsFloat16
from uproot.interpretation.strings import AsStrings

WRONG_IN_UPROOT = ["Particle"]  # roottest/leaflist.root: a leaf list of arrays
OBJECTS_WRONG_IN_UPROOT = ("pair[2]", "in")  # twice.root: objects that are not split


class Dump:
    def __init__(self, path):
        self.file = open(path, "wb")

    def text(self, s):
        raw = s.encode()
        self.file.write(struct.pack(">H", len(raw)) + raw)

    def head(self, tree, column, kind):
        for s in (tree, column, kind):
            self.text(s)

    def strings(self, tree, column, values):
        self.head(tree, column, "s")
        self.file.write(struct.pack(">q", len(values)))
        for v in values:
            raw = v.encode("utf-8", "surrogateescape")
            self.file.write(struct.pack(">i", len(raw)) + raw)

    def numbers(self, tree, column, values):
        values = np.asarray(values)
        kind, dtype = {"f4": ("f", ">f4"), "f8": ("d", ">f8"), "b1": ("b", "u1")}.get(values.dtype.str[1:], ("i", ">i8"))
        if values.dtype.kind == "u" and values.dtype.itemsize == 8:
            values = values.view(values.dtype.str.replace("u", "i"))
        self.head(tree, column, kind)
        self.file.write(struct.pack(">q", len(values)) + values.astype(dtype).tobytes())

    def arrays(self, tree, column, values):
        self.nested(tree, column, ak.from_numpy(values, regulararray=True).layout)

    def nested(self, tree, column, layout, levels=()):
        """Numbers or texts in any number of arrays around them; records are a column for each member."""
        layout = layout.to_packed()
        kind = layout.parameter("__array__")
        if isinstance(layout, (ak.contents.UnmaskedArray, ak.contents.IndexedArray)):
            self.nested(tree, column, layout.project() if layout.is_indexed else layout.content, levels)
        elif isinstance(layout, ak.contents.RecordArray):
            for i, field in enumerate(layout.fields):
                name = ("first", "second")[i] if layout.is_tuple else field
                if not name.startswith("@"):
                    self.nested(tree, f"{column}.{name}", layout.contents[i], levels)
        elif layout.is_list and kind not in ("string", "bytestring"):
            lengths = np.asarray(ak.num(ak.Array(layout), axis=1)) if len(layout) else np.zeros(0)
            content = layout.content[:int(lengths.sum())] if not layout.is_regular else layout.content
            self.nested(tree, column, content, levels + (lengths,))
        else:
            if levels:
                self.head(tree, column, "a")
                self.file.write(struct.pack(">i", len(levels)))
                for lengths in levels:
                    self.file.write(struct.pack(">q", len(lengths)) + lengths.astype(">i4").tobytes())
            if kind in ("string", "bytestring"):
                self.strings(tree, column, [v if isinstance(v, str) else v.decode("utf-8", "surrogateescape")
                                            for v in ak.to_list(ak.Array(layout))])
            else:
                self.numbers(tree, column, ak.to_numpy(ak.Array(layout)))

    def unreadable(self, tree, column):
        self.head(tree, column, "-")


def plain(name):
    return re.sub(r"(?<=.)\[.*", "", name).removesuffix(".")


def leaves_below(branch, top, above=None, depth=0):
    """Depth, ROOT's full name (TBranch::GetFullName), the path, and the branch, for all that hold data."""
    name = plain(branch.name)
    full = path = name
    if above:
        collection = branch.classname == "TBranchElement" and branch.member("fType") in (31, 41)
        full = name if collection or top.endswith(".") else f"{plain(top)}.{name}"
        path = above[1] + "." + name.removeprefix(above[0] + ".")
    if len(branch.branches) == 0:
        yield depth, full, path, branch
    for b in branch.branches:
        yield from leaves_below(b, top, (name, path), depth + 1)


def named(tree):
    """Name and branch; a member hides that of its base class, which then is named by its path; others are left out."""
    found = [leaf for branch in tree.branches for leaf in leaves_below(branch, branch.name)]
    names = {}
    for depth, full, path, branch in sorted(found, key=lambda leaf: leaf[0]):
        name = full if full not in names else path
        if name not in names:
            names[name] = branch
    return names.items()


def dump_by_root(dump, path, key, column, branch):
    """Leaf by leaf with ROOT itself; for fixed-size numbers of plain branches."""
    import ROOT
    file = ROOT.TFile.Open(path)
    tree = file.Get(key)
    found = tree.GetBranch(branch.name)
    leaves = list(found.GetListOfLeaves())
    for leaf in leaves:
        shape = [int(n) for n in re.findall(r"\[(\d+)\]", leaf.GetTitle())] or [leaf.GetLenStatic()]
        of_branch = [int(n) for n in re.findall(r"\[(\d+)\]", found.GetTitle())]
        if np.prod(shape) != leaf.GetLenStatic() or len(leaves) == 1 and shape == [leaf.GetLenStatic()] and of_branch:
            shape = of_branch if np.prod(of_branch) == leaf.GetLenStatic() else [leaf.GetLenStatic()]
        whole = leaf.ClassName() in ("TLeafB", "TLeafS", "TLeafI", "TLeafL", "TLeafG")
        real = "f4" if leaf.ClassName() in ("TLeafF", "TLeafF16") else "f8"
        values = np.zeros([tree.GetEntries()] + shape, "i8" if whole else real)
        for entry in range(tree.GetEntries()):
            found.GetEntry(entry)
            values[entry] = np.reshape([leaf.GetValueLong64(i) if whole else leaf.GetValue(i)
                                        for i in range(leaf.GetLenStatic())], shape)
        if shape == [1] and not re.search(r"\[\d+\]", leaf.GetTitle()):
            values = values[:, 0]
        dump.arrays(key, column if len(leaves) == 1 else f"{column}.{leaf.GetName()}", values)
    file.Close()


def jagged_by_root(dump, path, key, column, branch):
    """Numbers of fewer bits in arrays of varying length."""
    import ROOT
    file = ROOT.TFile.Open(path)
    tree = file.Get(key)
    leaf = tree.GetBranch(branch.name).GetListOfLeaves()[0]
    entries = []
    for entry in range(tree.GetEntries()):
        tree.GetEntry(entry)
        entries.append([leaf.GetValue(i) for i in range(leaf.GetLen())])
    real = "f4" if leaf.ClassName() == "TLeafF16" else "f8"
    shape = [int(n) for n in re.findall(r"\[(\d+)\]", leaf.GetBranch().GetTitle())]
    values = np.concatenate([np.zeros(0)] + [np.array(e) for e in entries]).astype(real).reshape([-1] + shape)
    counts = [len(e) // int(np.prod(shape)) for e in entries]
    dump.nested(key, column, ak.unflatten(ak.from_numpy(values, regulararray=True), counts).layout)
    file.Close()


def texts_by_root(path, key, name):
    """char arrays of which uproot reads empty and long ones wrong"""
    import ROOT
    if not hasattr(ROOT, "hepmva_text"):
        ROOT.gInterpreter.Declare("""std::string hepmva_text(TTree* tree, const char* name, long entry) {
            tree->GetBranch(name)->GetEntry(entry); return (char*) tree->GetLeaf(name)->GetValuePointer(); }""")
    file = ROOT.TFile.Open(path)
    tree = file.Get(key)
    values = [str(ROOT.hepmva_text(tree, name, i)) for i in range(tree.GetEntries())]
    file.Close()
    return values


def is_long_text(branch):
    return branch.classname == "TBranch" and branch.member("fLeaves")[0].member("fLen") > 255


def dump_branch(dump, path, tree, column, branch):
    kind = branch.interpretation
    packed = isinstance(kind, (AsDouble32, AsFloat16))  # uproot rounds these in another way than ROOT
    wrong = type(kind) is AsDtype and branch.name in WRONG_IN_UPROOT
    if packed or wrong:
        dump_by_root(dump, path, tree, column, branch)
    elif isinstance(kind, AsJagged) and isinstance(kind.content, (AsDouble32, AsFloat16)):
        jagged_by_root(dump, path, tree, column, branch)
    elif isinstance(kind, AsStrings) and is_long_text(branch):
        dump.strings(tree, column, texts_by_root(path, tree, branch.name))
    elif isinstance(kind, AsStrings):
        dump.strings(tree, column, branch.array(library="np") if branch.num_baskets else [])
    elif type(kind) is AsDtype:
        if kind.from_dtype.names is not None:
            values = branch.array(library="np")
            for field in values.dtype.names:
                name = column if len(values.dtype.names) == 1 else f"{column}.{field}"
                dump.arrays(tree, name, values[field])
        else:
            dump.arrays(tree, column, branch.array(library="np"))
    elif branch.name.endswith(OBJECTS_WRONG_IN_UPROOT):
        dump.unreadable(tree, column)
    else:
        try:
            dump.nested(tree, column, branch.array(library="ak").layout)
        except Exception as e:
            print("uproot does not read", column, "of", path, type(e).__name__, str(e).replace("\n", " ")[:100])
            dump.unreadable(tree, column)


def dump_file(dump, path):
    with uproot.open(path) as file:
        for key, cls in file.classnames(recursive=True).items():
            if cls not in ("TTree", "TNtuple", "TNtupleD"):
                continue
            for column, branch in named(file[key]):
                dump_branch(dump, path, key, column, branch)


def main(out, *files):
    print("uproot", uproot.__version__)
    for i, path in enumerate(files):
        dump = Dump(f"{out}/{i}.dump")
        try:
            dump_file(dump, path)
            print(i, "ok")
        except Exception as e:  # what uproot says about a broken file is printed, not judged
            print(i, "error", type(e).__name__, str(e).replace("\n", " ")[:200])
        dump.file.close()


main(*sys.argv[1:])
