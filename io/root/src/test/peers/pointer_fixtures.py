"""Writes pointers.root, branches of pointers and of ROOT's own collections, and pointers.txt, what is in them.

Usage: python pointer_fixtures.py OUT   with ROOT 6.40 and a C++ compiler.
pointers.txt has a line for each column: its name, then each entry as JSON, tabs between. A pointer is an array of at most one.
What is not to be read is not in it: gaps has empty slots from its third entry on, own points to itself.
"""
import sys
import tempfile

import ROOT

from object_fixtures import Expected

CLASSES = """
#include <cstring>
#include <string>
#include <vector>
#include "TArrayC.h"
#include "TArrayD.h"
#include "TArrayF.h"
#include "TArrayI.h"
#include "TArrayL.h"
#include "TArrayL64.h"
#include "TArrayS.h"
#include "TClonesArray.h"
#include "TDatime.h"
#include "TList.h"
#include "TNamed.h"
#include "TObjArray.h"
#include "TRef.h"
#include "TRefArray.h"
#include "TString.h"
struct Particle {
  double mass = 0; int charge = 0; std::string label; std::vector<float> times;
  static Particle* of(int i, int k) {
    Particle* p = new Particle;
    p->mass = i + k / 8.; p->charge = -k; p->label = "p" + std::to_string(10 * i + k);
    for (int t = 0; t <= k; t++) p->times.push_back(i + t / 2.);
    return p;
  }
};
struct Hit : public TObject {
  int id = 0;
  float energy = 0;
  int n = 0;
  float *adc = nullptr; //[n]
  Hit() {}
  Hit(const Hit& h) : TObject(h) { set(h.id / 10, h.id % 10); }
  Hit& operator=(const Hit& h) { set(h.id / 10, h.id % 10); return *this; }
  ~Hit() { delete[] adc; }
  Hit* set(int i, int k) {
    id = 10 * i + k; energy = k / 4.;
    delete[] adc; n = k; adc = new float[k];
    for (int a = 0; a < k; a++) adc[a] = id + a / 4.;
    return this;
  }
  ClassDef(Hit, 2)
};
struct Mark { short mark = 7; virtual ~Mark() {} };
struct LongHit : public Hit, public Mark { double length = 0; ClassDef(LongHit, 1) };
struct LongestHit : public LongHit { TString why; ClassDef(LongestHit, 1) };
struct Own : public Mark { int number = 0; Mark* me = nullptr; Own() : me(this) {} };
struct Dated {
  TDatime when;
  TArrayC c; TArrayS s; TArrayI i; TArrayL l; TArrayL64 l64; TArrayF f; TArrayD d;
  TArrayF* pointed = nullptr;
  char* chars = nullptr;
  void fill(int n) {
    when = TDatime(2020 + n, 1, 2, 3, 4, 5);
    c.Set(n); s.Set(n); i.Set(n); l.Set(n); l64.Set(n); f.Set(n); d.Set(n);
    for (int k = 0; k < n; k++) {
      c[k] = s[k] = i[k] = l[k] = -k; l64[k] = (1LL << 60) + k; f[k] = k / 2.; d[k] = k / 8.;
    }
    pointed = n % 2 ? new TArrayF(f) : nullptr;
    chars = n ? strdup(std::string(n, 'c').c_str()) : nullptr;
  }
};
struct Gaps {
  TClonesArray hits;
  int behind = 0;
  Gaps() : hits("Hit") { hits.BypassStreamer(false); }
  void fill(int i) {
    hits.Clear(); behind = i;
    for (int k = 0; k <= i; k++) ((Hit*) hits.ConstructedAt(k))->set(i, k);
    if (i > 1) hits.RemoveAt(1);
  }
};
struct Node { int value = 0; Node* next = nullptr; };
struct Record : public TObject {
  int number = 0;
  Particle* first = nullptr;
  Particle* second = nullptr;
  Hit* hit = nullptr;
  Hit* same = nullptr;
  TObject* any = nullptr;
  Mark* mark = nullptr;
  Node* chain = nullptr;
  Particle* row[2] = {nullptr, nullptr};
  int n = 0;
  Particle* several = nullptr; //[n]
  std::vector<float>* floats = nullptr;
  std::vector<Hit*> hits;
  std::vector<Particle*> particles;
  std::vector<TString> words;
  TString text;
  Hit* owned; //->
  TRef ref;
  TRefArray refs;
  TClonesArray clones;
  TClonesArray* more = nullptr;
  TObjArray array;
  TList list;
  Record() : owned(new Hit), clones("Hit"), more(new TClonesArray("LongHit")) {}
  /** Nothing is ever freed: what is written may be pointed to from anywhere. */
  void fill(int i) {
    number = i;
    first = i % 2 ? Particle::of(i, 0) : nullptr;
    second = Particle::of(i, 1);
    LongHit* asLong = i == 2 ? new LongHit : i == 3 ? new LongestHit : nullptr;
    hit = same = i == 0 ? nullptr : i == 1 ? (new Hit)->set(i, i) : asLong->set(i, i);
    any = hit;
    mark = asLong;
    chain = i == 0 ? nullptr : new Node;
    if (i == 2) chain->next = chain;
    row[1] = i % 2 ? first : Particle::of(i, 0);
    n = i;
    several = i ? new Particle[i] : nullptr;
    for (int k = 0; k < i; k++) several[k].mass = i + k;
    floats = new std::vector<float>;
    hits.clear(); particles.clear(); words.clear();
    clones.Clear(); more->Clear(); array.Clear("nodelete"); list.Clear("nodelete");
    refs = TRefArray();
    for (int k = 0; k < i; k++) {
      floats->push_back(k / 2.);
      Hit* h = (k == 1 ? new LongHit : new Hit)->set(i, k);
      hits.push_back(h); array.Add(h); list.Add(h);
      ((Hit*) clones.ConstructedAt(k))->set(i, k);
      LongHit* m = (LongHit*) more->ConstructedAt(k);
      m->set(i, k);
      m->length = k + .5;
      particles.push_back(Particle::of(i, k));
      words.push_back(TString('w', k));
      refs.Add(h);
    }
    if (i) ref = hits[0];
    text = TString::Format("text%d", i);
    owned->set(i, 1);
  }
  ClassDef(Record, 1)
};
void fill(int i, Record& record, std::vector<Hit>& vector, std::vector<Hit*>& pointers, std::vector<LongHit>& longs, TClonesArray& clones,
          TClonesArray& split, TObjArray& array, TObjArray& mixed) {
  record.fill(i);
  vector.clear(); pointers.clear(); longs.clear(); clones.Clear(); split.Clear(); array.Clear("nodelete"); mixed.Clear("nodelete");
  for (int k = 0; k < i; k++) {
    vector.push_back(*(new Hit)->set(i, k));
    pointers.push_back(record.hits[k]);
    longs.push_back(*(LongHit*) record.more->At(k));
    ((Hit*) clones.ConstructedAt(k))->set(i, k);
    ((Hit*) split.ConstructedAt(k))->set(i, k);
    array.Add(record.hits[k]);
    mixed.Add(k == 1 ? new TNamed("a", "b") : (TObject*) record.hits[k]);
  }
}
#ifdef __CLING__
""" + "".join(f"#pragma link C++ class {name}+;\n" for name in
              "Particle;Hit;Mark;Own;Dated;Gaps;LongHit;LongestHit;Node;Record;vector<Hit>;vector<LongHit>;vector<Hit*>;vector<Particle*>;vector<TString>".split(";")) + "#endif\n"


def particle(i, k):
    return {"mass": i + k / 8, "charge": -k, "label": f"p{10 * i + k}", "times": [i + t / 2 for t in range(k + 1)]}


def hit(i, k):
    return {"id": 10 * i + k, "energy": k / 4, "n": k, "adc": [10 * i + k + a / 4 for a in range(k)]}


PARTICLE = list(particle(0, 0))
HIT = list(hit(0, 0))


def expect(i, expected):
    """What Record::fill and fill make of entry i."""
    hits = [hit(i, k) for k in range(i)]
    single = [hit(i, i)] if i else []
    plain = [dict(particle(0, 0), mass=i + k, label="", times=[]) for k in range(i)]
    for name in ("record", "recordSplit"):
        expected.add(f"{name}.number", i)
        expected.elements(f"{name}.first", [particle(i, 0)] if i % 2 else [], PARTICLE)
        expected.elements(f"{name}.second", [particle(i, 1)], PARTICLE)
        expected.elements(f"{name}.hit", single, HIT)
        expected.elements(f"{name}.same", single, HIT)
        expected.add(f"{name}.mark.mark", [7] if i > 1 else [])
        expected.elements(f"{name}.several", plain, PARTICLE)
        expected.add(f"{name}.n", i)
        expected.add(f"{name}.floats", [k / 2 for k in range(i)])
        for member in PARTICLE:
            expected.add(f"{name}.row.{member}", [[], [particle(i, 0)[member]]])
            expected.add(f"{name}.particles.{member}", [[particle(i, k)[member]] for k in range(i)])
        for member in HIT:
            for pointers in ("hits", "array", "list"):
                expected.add(f"{name}.{pointers}.{member}", [[h[member]] for h in hits])
            for objects in ("clones", "more"):
                expected.add(f"{name}.{objects}.{member}", [h[member] for h in hits])
            expected.add(f"{name}.owned.{member}", hit(i, 1)[member])
        expected.add(f"{name}.more.length", [k + .5 for k in range(i)])
        expected.add(f"{name}.more.mark", [7] * i)
        expected.add(f"{name}.words", ["w" * k for k in range(i)])
        expected.add(f"{name}.text", f"text{i}")
    for name in ("dated", "datedSplit"):
        expected.add(f"{name}.when", (2020 + i - 1995) << 26 | 1 << 22 | 2 << 17 | 3 << 12 | 4 << 6 | 5)
        for member in ("c", "s", "i", "l"):
            expected.add(f"{name}.{member}", [-k for k in range(i)])
        expected.add(f"{name}.l64", [2**60 + k for k in range(i)])
        expected.add(f"{name}.f", [k / 2 for k in range(i)])
        expected.add(f"{name}.d", [k / 8 for k in range(i)])
        expected.add(f"{name}.chars", "c" * i)
        expected.add(f"{name}.pointed", [[k / 2 for k in range(i)]] if i % 2 else [])
    for name in ("own", "ownSplit"):
        expected.add(f"{name}.number", i)
    expected.add("gaps.behind", i)
    expected.add("longs.mark", [7] * i)
    expected.add("longs.length", [k + .5 for k in range(i)])
    for member in HIT:
        for name in ("vector", "longs", "clones", "clonesSplit"):
            expected.add(f"{name}.{member}", [h[member] for h in hits])
        for name in ("pointers", "array"):
            expected.add(f"{name}.{member}", [[h[member]] for h in hits])


def main(out):
    with tempfile.TemporaryDirectory() as folder:
        with open(f"{folder}/pointers.C", "w") as text:
            text.write(CLASSES)
        ROOT.gROOT.LoadMacro(f"{folder}/pointers.C+")
    file = ROOT.TFile(f"{out}/pointers.root", "recreate")
    file.SetCompressionLevel(0)
    tree = ROOT.TTree("tree", "pointers and ROOT's own collections")
    obj = {"record": ROOT.Record(), "vector": ROOT.std.vector("Hit")(), "pointers": ROOT.std.vector("Hit*")(),
           "longs": ROOT.std.vector("LongHit")(),
           "clones": ROOT.TClonesArray("Hit"), "none": ROOT.TClonesArray("Hit"), "clonesSplit": ROOT.TClonesArray("Hit"),
           "array": ROOT.TObjArray(), "mixed": ROOT.TObjArray(), "dated": ROOT.Dated(), "own": ROOT.Own(), "gaps": ROOT.Gaps()}
    for name in obj:
        tree.Branch(name, obj[name], 32000, 99 if name in ("vector", "clonesSplit") else 0)
    for name in ("record", "dated", "own"):
        tree.Branch(f"{name}Split.", obj[name], 32000, 99)
    expected = Expected()
    for i in range(4):
        ROOT.fill(i, *(obj[name] for name in ("record", "vector", "pointers", "longs", "clones", "clonesSplit",
                                               "array", "mixed")))
        obj["dated"].fill(i)
        obj["own"].number = i
        obj["gaps"].fill(i)
        expect(i, expected)
        tree.Fill()
    tree.Write()
    file.Close()
    expected.write(f"{out}/pointers.txt", "pointer_fixtures.py")


if __name__ == "__main__":
    main(*sys.argv[1:])
