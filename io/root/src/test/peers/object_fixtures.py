"""Writes objects.root, branches of collections and objects in every way that ROOT stores them, and objects.txt, what is in them.

Usage: python object_fixtures.py OUT   with ROOT 6.40 and a C++ compiler.
objects.txt has a line for each column: its name, then each entry as JSON, tabs between.
"""
import json
import sys
import tempfile

import ROOT

CLASSES = """
#include <array>
#include <bitset>
#include <deque>
#include <list>
#include <map>
#include <set>
#include <string>
#include <vector>
#include "TLorentzVector.h"
#include "TClonesArray.h"
#include "TString.h"
#include "ROOT/RVec.hxx"
enum Colour { red, green = 5 };
struct Point { float x; double y; };
struct Track {
  float pt; int q; bool ok; std::vector<float> hits; std::string name; Point at; float cov[2][3]; Point ends[2]; TString tag;
};
struct Base : public TObject { int id; ClassDef(Base, 2) };
struct Derived : public Base {
  double mass; unsigned char flag; Colour colour;
  Double32_t packed; //[0,10,16]
  int n;
  float* values; //[n]
  Derived() : n(0), values(nullptr) {}
  void count(int k) { delete[] values; n = k; values = new float[k]; for (int i = 0; i < k; i++) values[i] = i + k / 2.; }
  ClassDef(Derived, 3)
};
struct Event {
  int number; Track lead; std::vector<Track> tracks; std::map<std::string,int> counts; std::vector<std::vector<Point>> grid;
  std::map<int,std::vector<float>> lists; std::pair<int,double> both; std::set<short> few; std::bitset<5> bits;
  std::vector<bool> flags; std::vector<std::string> words; std::vector<std::vector<std::string>> table; Long64_t wide;
  std::map<std::string,Point> places; std::vector<std::map<int,float>> maps; std::array<float,3> three;
};
#ifdef __CLING__
""" + "".join(f"#pragma link C++ class {name}+;\n" for name in """Point;Track;Base;Derived;Event;vector<Track>;vector<Point>
vector<vector<Point>>;map<string,int>;map<int,vector<float>>;pair<int,double>;set<short>;bitset<5>;vector<vector<string>>
map<string,Point>;map<int,float>;vector<map<int,float>>;list<int>;set<int>;vector<TLorentzVector>
vector<vector<double>>;ROOT::VecOps::RVec<double>;vector<signed char>""".replace("\n", ";").split(";")) + "#endif\n"


def track(i, k):
    t = ROOT.Track()
    t.pt, t.q, t.ok, t.name, t.tag = i + k / 2, -k, k == 1, f"t{i}{k}", f"tag{k}"
    hits = [10 * i + h for h in range(k + 1)]
    for h in hits:
        t.hits.push_back(h)
    t.at.x, t.at.y = k + .5, i
    for a in range(2):
        t.ends[a].x, t.ends[a].y = a + k, a - k
        for b in range(3):
            t.cov[a][b] = 100 * k + 10 * a + b
    values = {"pt": i + k / 2, "q": -k, "ok": k == 1, "hits": hits, "name": f"t{i}{k}", "at.x": k + .5, "at.y": i,
              "cov": [[100 * k + 10 * a + b for b in range(3)] for a in range(2)],
              "ends.x": [a + k for a in range(2)], "ends.y": [a - k for a in range(2)], "tag": f"tag{k}"}
    return t, values


class Expected:
    """Values column by column."""

    def __init__(self):
        self.columns = {}

    def add(self, column, value):
        self.columns.setdefault(column, []).append(value)

    def write(self, path, script):
        with open(path, "w") as text:
            text.write(f"# written by io/root/src/test/peers/{script} with ROOT " + ROOT.gROOT.GetVersion() + "\n")
            for column, entries in self.columns.items():
                text.write("\t".join([column] + [json.dumps(e, ensure_ascii=False) for e in entries]) + "\n")

    def members(self, column, value):
        for name, v in value.items():
            self.add(f"{column}.{name}", v)

    def elements(self, column, values, names):
        for name in names:
            self.add(f"{column}.{name}", [v[name] for v in values])


TRACK = ["pt", "q", "ok", "hits", "name", "at.x", "at.y", "cov", "ends.x", "ends.y", "tag"]


def fill(i, obj, expected):
    """One entry: i tracks, and everything else in their measure."""
    tracks = [track(i, k) for k in range(i)]
    of_tracks = [v for _, v in tracks]
    for name in ("split", "whole"):
        obj[name].clear()
        for t, _ in tracks:
            obj[name].push_back(t)
        expected.elements(name, of_tracks, TRACK)
    expected.add("split_", i)
    for name, make in {"floats": lambda k: k + .5, "bytes": lambda k: -k, "longs": lambda k: k - (1 << 60),
                       "flags": lambda k: k % 2 == 0, "words": lambda k: f"w{k}", "numbers": lambda k: 3 * k,
                       "rvec": lambda k: k / 4}.items():
        obj[name].clear()
        for k in range(i):
            obj[name].push_back(make(k))
        expected.add(name, [make(k) for k in range(i)])
    obj["nested"].clear()
    for k in range(i):
        inner = ROOT.std.vector("double")()
        for m in range(k):
            inner.push_back(m + 10 * k)
        obj["nested"].push_back(inner)
    expected.add("nested", [[m + 10 * k for m in range(k)] for k in range(i)])
    obj["few"].clear()
    for k in range(i):
        obj["few"].insert(2 * k)
    expected.add("few", [2 * k for k in range(i)])
    obj["counts"].clear()
    for k in range(i):
        obj["counts"][f"k{k}"] = k
    expected.add("counts.first", [f"k{k}" for k in range(i)])
    expected.add("counts.second", list(range(i)))
    obj["vector"].SetXYZT(i, i + 1, i + 2, i + 3)
    expected.members("vector", {"fP.fX": i, "fP.fY": i + 1, "fP.fZ": i + 2, "fE": i + 3})
    obj["vectors"].clear()
    for k in range(i):
        obj["vectors"].push_back(ROOT.TLorentzVector(k, 0, 0, i))
    expected.members("vectors", {"fP.fX": list(range(i)), "fP.fY": [0] * i, "fP.fZ": [0] * i, "fE": [i] * i})
    d = obj["derived"]
    d.id, d.mass, d.flag, d.colour, d.packed = i, i / 8, 200 + i, 5 * (i % 2), 5
    d.count(i)
    members = {"n": i, "values": [k + i / 2 for k in range(i)], "id": i, "mass": i / 8, "flag": 200 + i, "colour": 5 * (i % 2), "packed": round(5 / 10 * 65536) / 65536 * 10}
    expected.members("derived", members)
    expected.members("derivedSplit", members)
    ev, (lead, of_lead) = obj["event"], track(i, 1)
    ev.number, ev.lead, ev.wide = i, lead, 1 << (40 + i)
    ev.tracks = obj["split"]
    ev.counts = obj["counts"]
    ev.both = ROOT.std.pair("int", "double")(i, i / 2)
    for name in ("grid", "lists", "few", "flags", "words", "table", "places", "maps"):
        getattr(ev, name).clear()
    for k in range(i):
        row = ROOT.std.vector("Point")()
        line = ROOT.std.vector("std::string")()
        floats = ROOT.std.vector("float")()
        one = ROOT.std.map("int", "float")()
        for m in range(k + 1):
            p = ROOT.Point()
            p.x, p.y = m, k
            row.push_back(p)
            line.push_back(f"{k}{m}")
            floats.push_back(m + k)
            one[m] = m / 2
        ev.grid.push_back(row)
        ev.table.push_back(line)
        ev.lists[k] = floats
        ev.maps.push_back(one)
        ev.few.insert(-k)
        ev.flags.push_back(k == 1)
        ev.words.push_back("μ" * k)
        p = ROOT.Point()
        p.x, p.y = k, -1
        ev.places[f"p{k}"] = p
        ev.three[k % 3] = i + k
    ev.bits.set(i)
    three = [float(ev.three[j]) for j in range(3)]
    bits = [bool(ev.bits[j]) for j in range(5)]
    for name in ("event", "eventSplit"):
        expected.members(name, {"number": i, "wide": 1 << (40 + i)})
        expected.members(f"{name}.lead", of_lead)
        expected.elements(f"{name}.tracks", of_tracks, TRACK)
        expected.members(name, {
            "counts.first": [f"k{k}" for k in range(i)], "counts.second": list(range(i)),
            "grid.x": [list(range(k + 1)) for k in range(i)], "grid.y": [[k] * (k + 1) for k in range(i)],
            "lists.first": list(range(i)), "lists.second": [[m + k for m in range(k + 1)] for k in range(i)],
            "both.first": i, "both.second": i / 2, "few": [-k for k in range(i)][::-1], "bits": bits,
            "flags": [k == 1 for k in range(i)], "words": ["μ" * k for k in range(i)],
            "table": [[f"{k}{m}" for m in range(k + 1)] for k in range(i)],
            "places.first": [f"p{k}" for k in range(i)], "places.second.x": list(range(i)),
            "places.second.y": [-1] * i,
            "maps.first": [list(range(k + 1)) for k in range(i)],
            "maps.second": [[m / 2 for m in range(k + 1)] for k in range(i)], "three": three})


def main(out):
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/classes.C", "w") as text:
            text.write(CLASSES)
        ROOT.gROOT.LoadMacro(f"{folder}/classes.C+")
    file = ROOT.TFile(f"{out}/objects.root", "recreate")
    file.SetCompressionLevel(1)
    tree = ROOT.TTree("tree", "collections and objects")
    vector = ROOT.std.vector
    obj = {"split": vector("Track")(), "whole": vector("Track")(), "floats": vector("float")(),
           "bytes": vector("signed char")(), "longs": vector("Long64_t")(), "flags": vector("bool")(),
           "words": vector("std::string")(), "numbers": ROOT.std.list("int")(), "rvec": ROOT.RVec("double")(),
           "nested": vector("std::vector<double>")(), "few": ROOT.std.set("int")(),
           "counts": ROOT.std.map("std::string", "int")(), "vector": ROOT.TLorentzVector(),
           "vectors": vector("TLorentzVector")(), "derived": ROOT.Derived(), "event": ROOT.Event()}
    for name in obj:
        tree.Branch(name, obj[name], 32000, 99 if name == "split" else 0)
    tree.Branch("derivedSplit.", obj["derived"], 32000, 99)
    tree.Branch("eventSplit.", obj["event"], 32000, 99)
    expected = Expected()
    for i in range(4):
        fill(i, obj, expected)
        tree.Fill()
    tree.Write()
    file.Close()
    expected.write(f"{out}/objects.txt", "object_fixtures.py")


if __name__ == "__main__":
    main(*sys.argv[1:])
