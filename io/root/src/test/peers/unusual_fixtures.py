"""Writes unusual.root: members of which ROOT writes nothing (arrays of char*), and base classes of version 0, which have no checksum.

Usage: python unusual_fixtures.py OUT   with ROOT 6.40 and a C++ compiler.
Entry i of tree texts has n = i and x = 10 i + j for element j of i; that of tree lines has i lines and boxes from 1 + j and 5 + j on to i.
"""
import sys
import tempfile

import ROOT

CLASSES = """
#include <vector>
#include "TObject.h"
struct Texts { int n = 0; char* s[2] = {nullptr, nullptr}; float x = 0; };
struct Event { int k = 0; std::vector<Texts> v; };
struct Unversioned : public TObject { int a = 0; float b = 0; ClassDef(Unversioned, 0) };
struct Holder { std::vector<Unversioned> u; int behind = 0; };
void fill(int i, Texts& texts, Event& event, Holder& holder) {
  static char p[] = "p";
  texts.n = i; texts.x = 10 * i; texts.s[0] = texts.s[1] = p;
  event.k = i;
  event.v.clear();
  holder.u.clear();
  holder.behind = i;
  for (int j = 0; j < i; j++) {
    Texts one; one.n = j; one.x = 10 * i + j; one.s[0] = one.s[1] = p;
    event.v.push_back(one);
    Unversioned u; u.a = i; u.b = j;
    holder.u.push_back(u);
  }
}
#ifdef __CLING__
""" + "".join(f"#pragma link C++ class {name}+;\n" for name in
              "Texts;Event;Unversioned;Holder;vector<Texts>;vector<Unversioned>".split(";")) + "#endif\n"


def texts():
    tree = ROOT.TTree("texts", "arrays of char*")
    texts, event, holder = ROOT.Texts(), ROOT.Event(), ROOT.Holder()
    for name, value, split in (("split.", texts, 99), ("whole", texts, 0), ("event.", event, 99), ("events", event, 0),
                               ("holder", holder, 0)):
        tree.Branch(name, value, 32000, split)
    for i in range(4):
        ROOT.fill(i, texts, event, holder)
        tree.Fill()
    tree.Write()


def lines():
    tree = ROOT.TTree("lines", "classes whose base has version 0")
    arrays = {name: ROOT.TClonesArray(name) for name in ("TLine", "TBox")}
    for name, value in arrays.items():
        tree.Branch(name, value, 32000, 0)
    for i in range(3):
        for first, (name, value) in zip((1, 5), arrays.items()):
            value.Clear()
            for j in range(i):
                value.ConstructedAt(j).SetX1(first + j)
                value[j].SetX2(i)
        tree.Fill()
    tree.Write()


def main(out):
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/unusual.C", "w") as text:
            text.write(CLASSES)
        ROOT.gROOT.LoadMacro(f"{folder}/unusual.C+")
    file = ROOT.TFile(f"{out}/unusual.root", "recreate")
    texts()
    lines()
    ROOT.TLine(1, 2, 3, 4).Write("line")
    unversioned = ROOT.Unversioned()
    unversioned.SetUniqueID(7)
    unversioned.Write("unversioned")
    file.Close()


if __name__ == "__main__":
    main(*sys.argv[1:])
