"""Writes numbered.root, trees with aliases that use the numbers of entries, and numbered.txt, what ROOT draws of a chain of them.

Usage: python alias_fixtures.py OUT   with ROOT 6.40
A line of numbered.txt: the expression, <tab>, its values with blanks between, NaN where ROOT has no row of that entry.
The chain is "first" (3 entries), "second" (4) with the friend "beside" (7).
"""
import array
import math
import os
import sys

import ROOT

ALIASES = {"entry": "Entry$", "local": "LocalEntry$", "all": "Entries$", "ofFile": "LocalEntries$",
           "mixed": "x + 100*Entry$ + 1000*Entries$", "nested": "2*entry + LocalEntry$",
           "last": "entry == Entries$ - 1", "element": "v[LocalEntry$ % 3] + 10*Entry$",
           "total": "Sum$(v*LocalEntry$) + Entry$", "left": "ofFile - local", "rounded": "id[1] + Entry$"}
OF_FRIEND = {"entryThere": "Entry$", "localThere": "LocalEntry$", "allThere": "Entries$", "mixedThere": "y + 10*LocalEntry$"}
DRAWN = [alias for alias in ALIASES if alias != "rounded"] + list(OF_FRIEND) + ["local*entry + Entry$", "Sum$(v*entry)", "x*(last > 0)"]


def tree(name, entries, first):
    made = ROOT.TTree(name, name)
    x, v = array.array("f", [0]), array.array("f", [0, 0, 0])
    made.Branch("x", x, "x/F")
    made.Branch("v", v, "v[3]/F")
    n, ids = array.array("i", [0]), array.array("q", [0, 0])
    made.Branch("n", n, "n/I")
    made.Branch("id", ids, "id[n]/L")
    for i in range(entries):
        x[0] = first + i
        v[0], v[1], v[2] = i, i + 0.25, i + 0.5
        n[0], ids[1] = 2 * (i % 2), 2 ** 53 + i
        made.Fill()
    for alias, text in ALIASES.items():
        made.SetAlias(alias, text)
    made.Write()


def friend(entries):
    made = ROOT.TTree("beside", "beside")
    y = array.array("f", [0])
    made.Branch("y", y, "y/F")
    for i in range(entries):
        y[0] = 500 + i
        made.Fill()
    for alias, text in OF_FRIEND.items():
        made.SetAlias(alias, text)
    made.Write()


def main(out):
    os.chdir(out)
    file = ROOT.TFile("numbered.root", "recreate")
    tree("first", 3, 0)
    tree("second", 4, 10)
    friend(7)
    file.Close()
    chain = ROOT.TChain("first")
    chain.AddFile("numbered.root", ROOT.TTree.kMaxEntries, "first")
    chain.AddFile("numbered.root", ROOT.TTree.kMaxEntries, "second")
    chain.AddFriend("beside", "numbered.root")
    with open("numbered.txt", "w") as result:
        result.write(f"# written by src/test/peers/alias_fixtures.py with ROOT {ROOT.gROOT.GetVersion()}\n")
        for expression in DRAWN:
            count = chain.Draw(f"{expression}:Entry$", "", "goff")
            rows = {int(chain.GetV2()[i]): chain.GetV1()[i] for i in range(count)}
            result.write(expression + "\t" + " ".join(repr(rows.get(i, math.nan)) for i in range(7)) + "\n")


main(*sys.argv[1:])
