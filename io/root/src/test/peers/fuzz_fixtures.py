"""Writes src/test/resources/root/fuzz.root with ROOT 6.40.00: small trees of few branches, one for each kind of branch, for a
fuzzer to change. Baskets and trees are not compressed, the descriptions of classes are. Needs a C++ compiler.

Usage: python fuzz_fixtures.py OUT
"""
import os
import sys
import tempfile

import ROOT

ROOT.gErrorIgnoreLevel = ROOT.kWarning

HEADER = """
#pragma once
#include <map>
#include <string>
#include <vector>
#include "TClonesArray.h"
#include "TLorentzVector.h"
#include "TNamed.h"
#include "TTree.h"
struct FuzzBase { float energy = 1.5f; virtual ~FuzzBase() {} };
struct FuzzPart { int id = 7; Double32_t angle = 0.5; //[0,1,12]
  Float16_t width = 0.25; };
struct FuzzTrack : public FuzzBase { int n = 2; double *times = nullptr; //[n]
  short grid[2][2] = {{1, 2}, {3, 4}}; std::string label{"track"}; std::vector<FuzzPart> parts = std::vector<FuzzPart>(2);
  std::vector<std::vector<short>> nested{{1}, {}, {2, 3}}; TString title = "a title"; };
struct FuzzHit : public TObject { float x = 1, y = 2; int cell[2] = {3, 4}; ClassDef(FuzzHit, 1) };
#ifdef __CLING__
#pragma link C++ class FuzzBase+;
#pragma link C++ class FuzzPart+;
#pragma link C++ class FuzzTrack+;
#pragma link C++ class FuzzHit+;
#pragma link C++ class std::vector<FuzzPart>+;
#pragma link C++ class std::vector<FuzzTrack>+;
#pragma link C++ class std::vector<std::vector<short>>+;
#pragma link C++ class std::map<std::string,std::vector<double>>+;
#endif
"""

WRITER = """
template <class F> void filled(TTree &tree, F next) {
  for (int i = 0; i < 3; i++) { next(i); tree.Fill(); if (i == 1) tree.FlushBaskets(); }
  tree.Write();
}
void writeTrees() {
  { TTree tree("leaves", ""); struct { int a; short b; double c; } list{1, 2, 3}; float x = 0; unsigned char flag = 1;
    tree.Branch("list", &list, "a/I:b/S:c/D"); tree.Branch("x", &x, "x/F"); tree.Branch("flag", &flag, "flag/O");
    filled(tree, [&](int i) { list.a = i; x = i / 8.f; }); }
  { TTree tree("arrays", ""); int n = 0; float pt[4] = {1, 2, 3, 4}; double m[4][2] = {}; char text[20] = "text";
    tree.Branch("n", &n, "n/I"); tree.Branch("pt", pt, "pt[n]/F"); tree.Branch("m", m, "m[n][2]/D");
    tree.Branch("text", text, "text/C"); tree.SetAlias("twice", "2*pt");
    filled(tree, [&](int i) { n = i; }); }
  { TTree tree("split", ""); FuzzTrack *track = new FuzzTrack; track->times = new double[2]{0.5, 0.25};
    tree.Branch("track", &track, 32000, 99); filled(tree, [&](int) { }); }
  { TTree tree("unsplit", ""); FuzzTrack *track = new FuzzTrack; track->times = new double[2]{0.5, 0.25};
    tree.Branch("track.", &track, 32000, 0); filled(tree, [&](int) { }); }
  { TTree tree("clones", ""); TClonesArray *hits = new TClonesArray("FuzzHit", 2);
    tree.Branch("hits", &hits, 32000, 99);
    filled(tree, [&](int i) { hits->Clear(); for (int k = 0; k < i; k++) hits->ConstructedAt(k); }); }
  { TTree tree("containers", ""); std::vector<float> v; std::vector<std::string> s{"a", "bc"};
    std::map<std::string, std::vector<double>> m{{"k", {1, 2}}}; std::vector<std::vector<short>> vv{{1}, {}, {2, 3}};
    tree.Branch("v", &v); tree.Branch("s", &s); tree.Branch("m", &m); tree.Branch("vv", &vv);
    filled(tree, [&](int i) { v.assign(i, 0.5f); }); }
  { TTree tree("objects", ""); std::vector<FuzzPart> parts; std::vector<FuzzTrack> tracks(1);
    TLorentzVector *p = new TLorentzVector(1, 2, 3, 4); std::string text = "text";
    tree.Branch("parts", &parts); tree.Branch("tracks", &tracks, 32000, 0); tree.Branch("p", &p, 32000, 0);
    tree.Branch("text", &text); filled(tree, [&](int i) { parts.resize(i); }); }
  { TTree tree("embedded", ""); int n = 0; float pt[4] = {1, 2, 3, 4};
    tree.Branch("n", &n, "n/I"); tree.Branch("pt", pt, "pt[n]/F"); tree.AddFriend("leaves");
    for (n = 0; n < 3; n++) tree.Fill();
    tree.SetDirectory(nullptr); gDirectory->WriteObject(&tree, "embedded"); }
}
"""

out = os.path.abspath(sys.argv[1])
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open("fuzz_classes.h", "w") as header:
        header.write(HEADER)
    if ROOT.gSystem.CompileMacro("fuzz_classes.h", "kf-") != 1:
        sys.exit("the classes do not compile")
    ROOT.gInterpreter.Declare(WRITER)
    file = ROOT.TFile(os.path.join(out, "fuzz.root"), "RECREATE", "", 0)
    ROOT.writeTrees()
    file.SetCompressionLevel(9)
    file.Close()
    print("fuzz.root with ROOT", ROOT.__version__)
