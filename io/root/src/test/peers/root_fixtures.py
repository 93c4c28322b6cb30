"""Writes the ROOT files in src/test/resources/root, with ROOT 6.40.00 and uproot 5.7 (no random numbers).

Usage: python root_fixtures.py OUT [FILE]   all files, or one of them
Entry i of every tree holds values that follow from i, so the tests need no table of answers; see value() below.

  kinds.root      analysis/events: 120 entries of every basic type, arrays, leaf lists, texts, packed numbers, in baskets
                  of a few hundred bytes, and branches that cannot be read yet; analysis/histogram
  codec-*.root    one branch of each width, with each compression
  cycles.root     tree;1 and tree;2, a tree whose name holds a semicolon, TNtuple, TNtupleD, a histogram, a directory
                  without contents
  embedded.root   a tree whose last baskets are inside its own record
  uproot.root     dir/events written by uproot: 240 entries in two runs
  obstacles.root  what cannot be read in a tree, beside two branches that can
  names.root      trees and branches with blanks, dots, colons, slashes and Greek letters in their names, two leaf lists
                  with the same leaves, a friend, folders in folders
  double.root     tree: as cycles.root has it, but sI0 is of double, written behind a branch that cycles.root lacks
  many.root       more entries than one chunk holds: 70 000 of a number that changes every 1000
  rntuple.root    an RNTuple and no tree, written by uproot
  twice.root      tree: two branches of one class, one with a dot at its end; base classes, a member that hides that of its
                  base, objects in objects, arrays, leaf lists, and aliases
  inherited.root  tree: two branches of a class whose base class has a base class, one with a dot at its end; 64-bit numbers
                  without sign and aliases of whole numbers
  userinfo.root   tree: user information of classes that are not read, in which classes and objects are named first that
                  are referred to later
  damaged.root    several trees and directories, of which a test damages one
  big.root        records with positions of 64 bits, as in files beyond 2 GB: written by ROOT behind a gap of 3 GB, which
                  was then taken out of the file and of every position
"""
import array
import os
import struct
import sys

import numpy as np
import ROOT
import uproot

ROOT.gErrorIgnoreLevel = ROOT.kError
ROOT.gInterpreter.Declare("""
struct HepmvaPoint { double x; int y; };
struct HepmvaHit { float energy; short layer; bool good; unsigned long long id; double position[3];
                   TString label; std::string note; HepmvaPoint point; std::vector<float> times; };
struct HepmvaObjects {
  HepmvaHit hit; std::vector<double> numbers; std::string text; TString ttext;
  void book(TTree* tree) {
    tree->Branch("hit", &hit, 400, 99);
    tree->Branch("dotted.", &hit, 400, 99);
    tree->Branch("whole", &hit, 400, 0);
    tree->Branch("vector", &numbers, 400);
    tree->Branch("string", &text, 400);
    tree->Branch("tstring", &ttext, 400);
  }
  void set(int i, const char* one, const char* other) {
    hit.energy = i / 8.f; hit.layer = i - 100; hit.good = i % 3 == 0; hit.id = ~0ull - i;
    for (int k = 0; k < 3; ++k) hit.position[k] = i / 8. - k;
    hit.label = one; hit.note = other; hit.point.x = i / 8.; hit.point.y = i; hit.times.assign(i % 3, i);
    numbers.assign(i % 3, i); text = one; ttext = one;
  }
};
struct HepmvaBase { float pt, eta; };
struct HepmvaInner { float x, pt; };
struct HepmvaTrack : HepmvaBase { float chi2; HepmvaInner in; int hits[3]; float cov[2][2]; HepmvaInner pair[2]; };
struct HepmvaMuon : HepmvaTrack { int charge; };
struct HepmvaShadow : HepmvaBase { float pt; };
struct HepmvaTwice {
  HepmvaTrack muon, electron; HepmvaShadow shadow;
  void book(TTree* tree) {
    tree->Branch("muon", &muon, 400, 99);
    tree->Branch("electron.", &electron, 400, 99);
    tree->Branch("tau", &electron, 400, 99);
    tree->Branch("shadow", &shadow, 400, 99);
    tree->Branch("hidden.", &shadow, 400, 99);
    tree->Branch("half", &muon, 400, 1);
  }
  void set(HepmvaTrack& t, float first) {
    t.pt = first; t.eta = first + 1; t.chi2 = first + 2; t.in.x = first + 3; t.in.pt = first + 4;
    for (int k = 0; k < 3; ++k) t.hits[k] = first + 10 + k;
    for (int k = 0; k < 4; ++k) t.cov[k / 2][k % 2] = first + 20 + k;
  }
  void set(int i) {
    set(muon, 100 + i / 8.f); set(electron, 200 + i / 8.f);
    shadow.pt = 300 + i / 8.f; shadow.HepmvaBase::pt = 400 + i / 8.f; shadow.eta = 401 + i / 8.f;
  }
};
""")
ENTRIES = 120
CODES = {"B": "b", "b": "B", "S": "h", "s": "H", "I": "i", "i": "I", "L": "q", "l": "Q", "G": "q", "g": "Q", "F": "f",
         "D": "d", "O": "B"}


def value(code, i, k=0):
    """What element k of a branch of this type holds in entry i."""
    bits = {"B": 8, "b": 8, "S": 16, "s": 16, "I": 32, "i": 32, "L": 64, "l": 64, "G": 64, "g": 64}
    if code in bits:
        n = (i + 7 * k) * 0x9E3779B97F4A7C15 >> 3 & (1 << bits[code]) - 1
        return n - (1 << bits[code]) if code.isupper() and n >> bits[code] - 1 else n
    if code == "O":
        return i % 3 == 0
    return i / 8 - k


def text(i):
    """Empty, short, with a letter of two bytes, or longer than one byte of length can say."""
    return ["", "e", "μμ", "x" * 300][i % 4]


def new_tree(name, title):
    tree = ROOT.TTree(name, title)
    ROOT.SetOwnership(tree, False)  # its file owns it
    return tree


class Columns:
    """Branches of plain numbers, filled by value()."""

    def __init__(self, tree, basket=400):
        self.tree, self.basket, self.buffers = tree, basket, []

    def add(self, code, dims=(), packing=""):
        name = {True: "a", False: "s"}[bool(dims)] + code + str(len(self.buffers))
        size = int(np.prod(dims)) if dims else 1
        storage = {"f": "f", "d": "d"}.get(code, CODES.get(code))
        buffer = array.array(storage, [0] * size)
        title = name + "".join(f"[{n}]" for n in dims) + "/" + code + packing
        self.tree.Branch(name, buffer, title, self.basket)
        self.buffers.append((code, buffer))
        return name

    def fill(self, i):
        for code, buffer in self.buffers:
            for k in range(len(buffer)):
                buffer[k] = value({"f": "F", "d": "D"}.get(code, code), i, k)


def kinds(path):
    file = ROOT.TFile(path, "RECREATE")
    folder = file.mkdir("analysis", "a folder")
    folder.cd()
    tree = new_tree("events", "every kind of branch")
    tree.SetAutoFlush(0)
    columns = Columns(tree)
    for code in CODES:
        columns.add(code)
    for code in CODES:
        columns.add(code, (3,))
    columns.add("D", (2, 3))
    for packing in ("", "[-1,40]", "[-1,40,12]", "[0,0,6]"):
        columns.add("f", (), packing)
        columns.add("d", (), packing)
    packed = bytearray(16)
    tree.Branch("list", packed, "id/L:adc[2]/s:side/B", 400)
    words = bytearray(400)
    tree.Branch("word", words, "word/C", 400)
    count = array.array("i", [0])
    jagged = array.array("f", [0] * 9)
    tree.Branch("n", count, "n/I", 400)
    tree.Branch("jagged", jagged, "jagged[n]/F", 400)
    objects = ROOT.HepmvaObjects()
    objects.book(tree)
    for i in range(ENTRIES):
        columns.fill(i)
        struct.pack_into("=qHHb", packed, 0, value("L", i), value("s", i), value("s", i, 1), value("B", i))
        encoded = text(i).encode() + b"\0"
        words[:len(encoded)] = encoded
        count[0] = i % 5
        for k in range(i % 5):
            jagged[k] = value("F", i, k)
        objects.set(i, text(i), text(i + 1))
        tree.Fill()
    tree.Write()
    ROOT.TH1F("histogram", "", 10, 0, 1).Write()
    file.Close()


def codec(path, algorithm, level):
    file = ROOT.TFile(path, "RECREATE", "", algorithm * 100 + level)
    tree = new_tree("events", "")
    columns = Columns(tree, 1000)
    for code in "bSIdD":
        columns.add(code)
    for i in range(ENTRIES):
        columns.fill(i)
        tree.Fill()
    tree.Write()
    file.Close()


def cycles(path):
    file = ROOT.TFile(path, "RECREATE")
    tree = new_tree("tree", "")
    columns = Columns(tree)
    columns.add("I")
    for i in range(20):
        columns.fill(i)
        tree.Fill()
        if i == 9:
            tree.Write()
    tree.Write()
    odd = new_tree("odd;1", "")
    columns = Columns(odd)
    columns.add("F")
    for i in range(5):
        columns.fill(i)
        odd.Fill()
    odd.Write()
    for cls, name in ((ROOT.TNtuple, "ntuple"), (ROOT.TNtupleD, "ntupled")):
        ntuple = cls(name, "", "x:y")
        ROOT.SetOwnership(ntuple, False)
        for i in range(10):
            ntuple.Fill(*[value("F", i, k) for k in range(2)])
        ntuple.Write()
    new_tree("nothing", "no entries, no branches").Write()
    ROOT.TH1F("histogram", "", 10, 0, 1).Write()
    file.mkdir("empty").mkdir("deeper")
    file.Close()


def embedded(path):
    file = ROOT.TFile(path, "RECREATE")
    tree = new_tree("events", "")
    tree.SetAutoFlush(0)
    columns = Columns(tree, 200)
    for code in "IFD":
        columns.add(code)
    words = bytearray(400)
    tree.Branch("word", words, "word/C", 400)
    for i in range(130):
        columns.fill(i)
        encoded = text(i).encode() + b"\0"
        words[:len(encoded)] = encoded
        tree.Fill()
    tree.SetBit(ROOT.TTree.kOnlyFlushAtCluster)
    file.WriteTObject(tree)
    file.Close()


def obstacles(path):
    file = ROOT.TFile(path, "RECREATE")
    tree = new_tree("events", "")
    columns = Columns(tree)
    columns.add("I")
    wide = array.array("b", [1] * 10001)
    tree.Branch("wide", wide, "wide[10001]/B")
    named = bytearray(64)
    tree.Branch("named", named, "code/I:name/C")
    mixed = bytearray(64)
    tree.Branch("mixed", mixed, "n/I:x[n]/F:y/F")
    clones = ROOT.TClonesArray("TVector2", 3)
    tree.Branch("clones", clones, 400, 99)
    elsewhere = array.array("f", [0])
    tree.Branch("elsewhere", elsewhere, "elsewhere/F").SetFile("elsewhere.root")
    late = array.array("f", [0])
    for i in range(10):
        columns.fill(i)
        struct.pack_into("=i", mixed, 0, i % 3)
        struct.pack_into("=i8s", named, 0, i, ["", "e", "μμ"][i % 3].encode())
        clones.Clear()
        for k in range(i % 3):
            clones.ConstructedAt(k)
        if i == 5:
            tree.Branch("late", late, "late/F").Fill()
        tree.Fill()
    file.cd()
    tree.Write()
    file.Close()
    if os.path.exists("elsewhere.root"):
        os.remove("elsewhere.root")


def by_uproot(path):
    with uproot.recreate(path, compression=uproot.ZSTD(3)) as file:
        i = np.arange(ENTRIES)
        columns = {"x": i / 8, "n": (i % 5).astype("i4"), "m": np.stack([i / 8 - k for k in range(4)], 1),
                   "flag": i % 3 == 0, "big": (i * 3).astype("u4")}
        tree = file.mktree("dir/events", {name: (c.dtype, c.shape[1:]) for name, c in columns.items()})
        tree.extend(columns)
        tree.extend(columns)


def names(path):
    file = ROOT.TFile(path, "RECREATE")
    pt, phi, exact, packed = array.array("i", [0]), array.array("f", [0]), array.array("d", [0]), bytearray(8)
    other = new_tree("other", "")
    other.Branch("e", phi, "e/F")
    for i in range(4):
        phi[0] = i / 8
        other.Fill()
    other.Write()
    for name in ("my tree", "étude μμ", "v1.2", "run:3"):
        tree = new_tree(name, "")
        tree.Branch("jet pt", pt, "jet pt/I")
        tree.Branch("jet.pt", exact, "jet.pt/D")
        tree.Branch("jet/pt", pt, "pt/I")
        tree.Branch("Δφ", phi, "Δφ/F").SetTitle("Δφ [rad]")
        tree.Branch("one", packed, "x/I:y/F")
        tree.Branch("two", packed, "x/I:y/F")
        for i in range(4):
            pt[0], phi[0], exact[0] = i, i / 8, i / 4
            struct.pack_into("=if", packed, 0, -i, i / 2)
            tree.Fill()
        tree.AddFriend(other)
        tree.Write()
    file.mkdir("a folder").mkdir("μ.2").cd()
    deep = new_tree("deep", "")
    deep.Branch("x", pt, "x/I")
    deep.Fill()
    deep.Write()
    file.Close()


def double(path):
    file = ROOT.TFile(path, "RECREATE")
    tree = new_tree("tree", "")
    more, value_ = array.array("i", [7]), array.array("d", [0])
    tree.Branch("more", more, "more/I")
    tree.Branch("sI0", value_, "sI0/D")
    for i in range(3):
        value_[0] = i / 4
        tree.Fill()
    tree.Write()
    file.Close()


def many(path):
    file = ROOT.TFile(path, "RECREATE", "", 207)
    tree = new_tree("events", "")
    block = array.array("i", [0])
    tree.Branch("block", block, "block/I")
    for i in range(70000):
        block[0] = i // 1000
        tree.Fill()
    tree.Write()
    file.Close()


def rntuple(path):
    with uproot.recreate(path, compression=None) as file:
        file["fields"] = {"x": np.arange(3) / 8}


def big(path, keep_gap=False):
    gap = 3_000_000_000
    file = ROOT.TFile(path, "RECREATE", "", 0)
    start = file.GetEND()
    file.GetListOfFree().First().SetFirst(start + gap)
    file.SetEND(start + gap)
    folder = file.mkdir("dir")
    folder.cd()
    tree = new_tree("events", "")
    tree.SetAutoFlush(0)
    columns = Columns(tree, 400)
    for code in "IFD":
        columns.add(code)
    for i in range(ENTRIES):
        columns.fill(i)
        tree.Fill()
    tree.Write()
    file.Close()
    if keep_gap:
        return
    with open(path, "rb") as f:
        head = f.read(start)
        f.seek(start + gap)
        raw = bytearray(head + f.read())
    end = len(raw)
    for at in range(end - 7):
        position, = struct.unpack_from(">q", raw, at)
        if start + gap <= position <= end + gap:
            struct.pack_into(">q", raw, at, position - gap)
    with open(path, "wb") as f:
        f.write(raw)
    with uproot.open(path) as check:
        assert check["dir/events/sD2"].array()[ENTRIES - 1] == value("D", ENTRIES - 1)


ALIASES = {"twice": "2*single", "sum": "muon.pt + electron.in.pt - list.b", "deep": "twice + sqrt(sum)", "cut": "abs(chi) < 2",
           "element": "muon.hits[1]*arr[0]", "single": "-1", "around": "about + 1", "about": "around - 1",
           "wrong": "2*(single", "unknown": "2*nowhere", "vector": "vectors.fX + 1", "worded": "word + 1",
           "several": "pt*2", "chi": "muon.chi2 - 102"}


def twice(path):
    file = ROOT.TFile(path, "RECREATE")
    tree = new_tree("events", "")
    objects = ROOT.HepmvaTwice()
    objects.book(tree)
    vectors = ROOT.TClonesArray("TVector2", 3)
    tree.Branch("vectors", vectors, 400, 99)
    single, pair, listed, word = array.array("f", [0]), array.array("f", [0, 0]), array.array("f", [0, 0]), bytearray(b"w\0")
    tree.Branch("single", single, "other/F", 400)
    tree.Branch("arr[2]", pair, "arr[2]/F", 400)
    tree.Branch("list", listed, "pt/F:b/F", 400)
    tree.Branch("dots.", listed, "pt/F:d/F", 400)
    tree.Branch("word", word, "word/C", 400)
    tree.Branch("same", single, "same/F", 400)
    tree.Branch("same", pair, "same/F", 400)
    for name, expression in ALIASES.items():
        tree.SetAlias(name, expression)
    for i in range(20):
        objects.set(i)
        vectors.Clear()
        for k in range(i % 3):
            vectors.ConstructedAt(k)
        single[0], pair[0], pair[1], listed[0], listed[1] = i, i + 0.5, -i, 500 + i, 600 + i
        tree.Fill()
    tree.Write()
    file.Close()


WHOLE_ALIASES = {"id": "event", "next": "event + 1", "odd": "n%2", "twiceN": "2*n", "both": "id - event", "cut": "n > 2"}


def inherited(path):
    file = ROOT.TFile(path, "RECREATE")
    tree = new_tree("events", "")
    book = ROOT.gInterpreter.ProcessLine
    book("HepmvaMuon hepmvaMuon, hepmvaTau; HepmvaPoint hepmvaPoint;")
    book(f"auto hepmvaTree = (TTree*){ROOT.addressof(tree)};")
    book('hepmvaTree->Branch("muon", &hepmvaMuon, 400, 99); hepmvaTree->Branch("tau.", &hepmvaTau, 400, 99);')
    book('hepmvaTree->Branch("point", &hepmvaPoint, 400, 99);')
    event, n = array.array("Q", [0]), array.array("i", [0])
    tree.Branch("event", event, "event/l")
    tree.Branch("n", n, "n/I")
    for name, expression in WHOLE_ALIASES.items():
        tree.SetAlias(name, expression)
    for i in range(6):
        book(f"hepmvaMuon.pt = {i}; hepmvaMuon.charge = {10 + i}; hepmvaTau.pt = {100 + i}; hepmvaTau.charge = {110 + i};")
        book(f"hepmvaPoint.x = {i}; hepmvaPoint.y = {2 * i};")
        event[0], n[0] = 2**64 - 6 + i, i
        tree.Fill()
    tree.Write()
    file.Close()


def userinfo(path):
    file = ROOT.TFile(path, "RECREATE")
    tree = new_tree("events", "")
    columns = Columns(tree)
    columns.add("F")
    info = tree.GetUserInfo()
    shared, inside = ROOT.TList(), ROOT.TObjString("inside")
    inside.SetBit(ROOT.TObject.kIsReferenced)
    shared.Add(inside)
    key, hidden, plain = ROOT.TObjString("key"), ROOT.TMap(), ROOT.TList()
    hidden.Add(key, shared)
    plain.Add(inside)
    plain.Add(shared)
    curve, luminosity = ROOT.TF1("curve", "sin(x)", 0, 1), ROOT.TParameter("double")("luminosity", 139.0)
    for thing in (shared, inside, key, hidden, plain, curve, luminosity):
        ROOT.SetOwnership(thing, False)
    for thing in (hidden, plain, curve, luminosity):
        info.Add(thing)
    for i in range(10):
        columns.fill(i)
        tree.Fill()
    tree.Write()
    file.Close()


def damaged(path):
    file = ROOT.TFile(path, "RECREATE", "", 0)
    for folder in ("first", "second"):
        file.mkdir(folder).cd()
        for name in ("good", "bad"):
            tree = new_tree(name, "")
            columns = Columns(tree)
            columns.add("I")
            columns.add("F")
            for i in range(4):
                columns.fill(i)
                tree.Fill()
            tree.Write()
    file.cd()
    new_tree("nothing", "no branches").Write()
    file.Close()


def main(out, what="all"):
    if what == "sparse":
        big(out, keep_gap=True)
        return
    if what != "all":
        globals()[what](f"{out}/{what}.root")
        return
    kinds(f"{out}/kinds.root")
    for name, algorithm, level in (("none", 0, 0), ("zlib", 1, 6), ("lzma", 2, 6), ("lz4", 4, 4), ("zstd", 5, 5)):
        codec(f"{out}/codec-{name}.root", algorithm, level)
    cycles(f"{out}/cycles.root")
    embedded(f"{out}/embedded.root")
    by_uproot(f"{out}/uproot.root")
    names(f"{out}/names.root")
    double(f"{out}/double.root")
    many(f"{out}/many.root")
    rntuple(f"{out}/rntuple.root")
    obstacles(f"{out}/obstacles.root")
    twice(f"{out}/twice.root")
    inherited(f"{out}/inherited.root")
    userinfo(f"{out}/userinfo.root")
    damaged(f"{out}/damaged.root")
    big(f"{out}/big.root")


main(*sys.argv[1:])
