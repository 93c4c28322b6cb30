"""Evaluates expressions over arrays with TTree::Draw, ROOT 6.40.

Usage: python array_draw.py OUT REQUESTS   writes OUT.root; REQUESTS: lines of  tree <tab> expression <tab> cut
Writes into OUT one line for each: the values as C prints them exactly (%a), with blanks between; "-" if ROOT refuses.
The tree "t" has 300 entries with arrays of every kind (random numbers with seed 1), none of length 1, "one" as many of
which some have length 1, "none" 5 with empty ones only; "chain" are "none", "t" and "none".
"""
import array
import random
import sys

import ROOT

ROOT.gErrorIgnoreLevel = ROOT.kFatal
MOST = 5
ALIASES = {"entry": "Entry$", "local": "LocalEntry$", "all": "Entries$", "ofFile": "LocalEntries$",
           "mixed": "met + 2*entry - LocalEntry$", "at": "fix[LocalEntry$ % 3] + Entries$", "total": "Sum$(pt*Entry$)"}


def write(path):
    file = ROOT.TFile(path, "RECREATE")
    book("t", 300, (0, 2, 3, 4, 5))
    book("one", 300, (0, 1, 2, 3, 4, 5))
    book("none", 5, (0,))
    file.Close()


def book(name, entries, lengths):
    r = random.Random(1)
    tree = ROOT.TTree(name, "arrays")
    n, k, best = (array.array("i", [0]) for _ in range(3))
    met = array.array("f", [0])
    pt, missing, jm = (array.array("f", [0] * size) for size in (MOST, MOST, 2 * MOST))
    eta = array.array("d", [0] * MOST)
    q, idx, mat = (array.array("i", [0] * size) for size in (MOST, MOST, 6))
    cube = array.array("i", [0] * (2 * MOST * MOST))
    good = array.array("b", [0] * MOST)
    hit = array.array("h", [0] * MOST)
    ids, unsigned = array.array("q", [0] * MOST), array.array("Q", [0] * MOST)
    fix = array.array("f", [0] * 3)
    vec, vi, vv = ROOT.std.vector("float")(), ROOT.std.vector("int")(), ROOT.std.vector("vector<int>")()
    for buffer, leaf in [(n, "n/I"), (k, "k/I"), (best, "best/I"), (met, "met/F"), (pt, "pt[n]/F"), (eta, "eta[n]/D"),
                         (q, "q[n]/I"), (idx, "idx[n]/I"), (missing, "missing[n]/F"), (good, "good[n]/O"),
                         (hit, "hit[k]/S"), (fix, "fix[3]/F"), (mat, "mat[2][3]/I"),
                         (jm, "jm[n][2]/F"), (cube, f"cube[n][2][{MOST}]/I"), (ids, "id[n]/L"), (unsigned, "u[n]/l")]:
        tree.Branch(leaf.split("[")[0].split("/")[0], buffer, leaf)
    tree.Branch("vec", vec)
    tree.Branch("vi", vi)
    tree.Branch("vv", vv)
    for entry in range(entries):
        n[0], k[0] = r.choice(lengths), r.choice(lengths)
        best[0], met[0] = r.randint(-1, 3), r.randint(0, 400) / 4
        for i in range(MOST):
            pt[i], eta[i], q[i] = r.randint(0, 400) / 8, r.randint(-40, 40) / 16, r.choice([-1, 1])
            idx[i] = r.randrange(max(1, n[0]))
            missing[i] = float("nan") if r.random() < .2 else r.randint(0, 9)
            good[i], hit[i] = r.randint(0, 1), r.randint(-300, 300)
            ids[i], unsigned[i] = 2 ** 53 + r.randint(0, 3), 2 ** 63 + 2048 * r.randint(0, 3)
            jm[2 * i], jm[2 * i + 1] = r.randint(0, 99), r.randint(0, 99)
        for i in range(3):
            fix[i] = r.randint(0, 80) / 8
        for i in range(6):
            mat[i] = r.randint(-9, 9)
        for i in range(len(cube)):
            cube[i] = 100 * entry + i
        vec.clear(), vi.clear(), vv.clear()
        for _ in range(r.choice(lengths)):
            vec.push_back(r.randint(0, 80) / 8)
        for _ in range(r.choice(lengths)):
            vi.push_back(r.randint(-9, 9))
        for _ in range(min(3, r.choice(lengths))):
            vv.push_back(ROOT.std.vector("int")([r.randint(0, 9) for _ in range(r.choice((0, 2, 3)))]))
        tree.Fill()
    for alias, text in ALIASES.items():
        tree.SetAlias(alias, text)
    tree.Write()


def main(out, requests):
    write(out + ".root")
    file = ROOT.TFile.Open(out + ".root")
    trees = {name: file.Get(name) for name in ("t", "one", "none")}
    trees["chain"] = ROOT.TChain("t")
    for name in ("none", "t", "none"):
        trees["chain"].AddFile(out + ".root", ROOT.TTree.kMaxEntries, name)
    with open(out, "w") as result:
        for line in open(requests, encoding="utf-8"):
            name, expression, cut = line.rstrip("\n").split("\t")
            tree = trees[name]
            tree.SetEstimate(100000)
            count = tree.Draw(expression, cut, "goff")
            values = [float(tree.GetV1()[i]).hex() for i in range(max(count, 0))]
            result.write((" ".join(values) if count >= 0 else "-") + "\n")


main(*sys.argv[1:])
