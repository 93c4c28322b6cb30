"""Writes src/test/resources/root/members.root with ROOT 6.40.00: objects of classes of our own with members of every kind,
collections by themselves, and ROOT's own collections. Needs a C++ compiler, for the dictionaries of the classes. Not
compressed, so that a test may change single values.

Usage: python root_members.py OUT
"""
import os
import sys
import tempfile

import ROOT

ROOT.gErrorIgnoreLevel = ROOT.kWarning

HEADER = """
#pragma once
#include <bitset>
#include <map>
#include <set>
#include <list>
#include <deque>
#include <array>
#include <vector>
#include <string>
#include <unordered_map>
#include <memory>
#include "TString.h"
#include "TNamed.h"
#include "TRef.h"
#include "TRefArray.h"
#include "TClonesArray.h"
#include "TObjString.h"
#include "TMap.h"
#include "TList.h"
#include "TArrayI.h"
#include "TArrayD.h"
#include "TLorentzVector.h"
enum HepmvaColour { kRedO = 3, kBlueO = -7 };
enum class HepmvaSmall : unsigned char { a = 1, b = 200 };
struct HepmvaXY { double x = 0; int y = 0; HepmvaXY(double a=0,int b=0):x(a),y(b){} };
struct HepmvaOld { float base = 1.5f; std::vector<float> inherited{1,2}; virtual ~HepmvaOld() {} };
struct HepmvaNew : public HepmvaOld { int own = 42; HepmvaXY p{1.25, 3}; std::string s{"inner"}; short a[2] = {5,6}; };
struct HepmvaAll {
  bool flag = true; char c = 'c'; signed char sc = -3; unsigned char uc = 250; short s = -300;
  unsigned short us = 65000;
  int i = -70000; unsigned int ui = 4000000000u; long l = -5000000000l; unsigned long ul = 18000000000000000000ul;
  long long ll = -6000000000ll; unsigned long long ull = 17000000000000000000ull; float f = 0.1f; double d = 0.1;
  Double32_t d32 = 0.1; Double32_t d32r = 0.1; //[0,1,16]
  Double32_t d32m = 0.1; //[0,0,10]
  Float16_t f16 = 0.1f; Float16_t f16r = 0.3f; //[0,1,8]
  HepmvaColour color = kBlueO; HepmvaSmall small = HepmvaSmall::b;
  int fixed[3] = {1,2,3}; float matrix[2][2] = {{1,2},{3,4}}; char letters[6] = "hello"; Double32_t packed[2] = {0.25,0.75}; //[0,1,8]
  int n = 3; float *counted = nullptr; //[n]
  Double32_t *cpacked = nullptr; //[n]
  int none = 0; double *empty = nullptr; //[none]
  const char *cstring = "a c string";
  TString ts = "a TString"; std::string str = "a std::string"; TString tsa[2] = {"one","two"};
  std::string stra[2] = {"three","four"};
  HepmvaXY point{0.5,6}; HepmvaNew derived; HepmvaXY points[2] = {{1,2},{3,4}};
  HepmvaXY *pointer = nullptr; HepmvaXY *null = nullptr; TNamed named{"n","t"};
  TNamed nameda[2] = {{"n1","t1"},{"n2","t2"}}; TObject obja[2]; TObject obj; TObjString ostr{"os"}; TRef oref;
  TNamed *namedp = nullptr; TNamed *same = nullptr;
  HepmvaXY *loop = nullptr; //[n]
  std::vector<int> vi{1,2,3}; std::vector<double> vd{0.5}; std::vector<float> ve;
  std::vector<bool> vb{true,false,true};
  std::vector<char> vc{'x','y'}; std::vector<unsigned long long> vull{17000000000000000000ull};
  std::vector<std::string> vs{"a","bc"}; std::vector<TString> vts{"d","ef"};
  std::vector<std::vector<float>> vvf{{1},{},{2,3}}; std::vector<std::vector<std::string>> vvs{{"x"},{"y","z"}};
  std::vector<HepmvaXY> vp{{1,2},{3,4}}; std::vector<HepmvaXY> vp0; std::vector<std::vector<HepmvaXY>> vvp{{{5,6}},{}};
  std::vector<HepmvaXY*> vpp;
  std::vector<HepmvaNew> vder = std::vector<HepmvaNew>(2);
  std::vector<TNamed> vn{TNamed("a","b")}; std::vector<TNamed*> vnp;
  std::list<int> li{4,5}; std::deque<float> dq{6,7}; std::set<int> si{3,1,2}; std::multiset<int> msi{1,1};
  std::set<std::string> ss{"q","p"};
  std::map<int,double> mid{{1,0.5},{2,0.25}}; std::map<std::string,int> msint{{"one",1},{"two",2}};
  std::map<std::string,std::vector<double>> msv{{"k",{1,2}}};
  std::map<int,HepmvaXY> mip{{7,{8,9}}}; std::map<std::string,std::map<int,float>> mmm{{"outer",{{1,2.5f}}}};
  std::multimap<int,int> mm{{1,2},{1,3}};
  std::unordered_map<std::string,double> um{{"u",1.5}};
  std::pair<int,std::string> pr{5,"five"}; std::vector<std::pair<int,float>> vpr{{1,2.f},{3,4.f}};
  std::bitset<10> bits{0x155}; std::array<int,3> arr{{7,8,9}}; std::vector<int> va[2] = {{1},{2,3}};
  std::unique_ptr<HepmvaXY> up; std::vector<int> *vptr = nullptr; std::array<std::vector<int>,2> arv{{{4},{5,6}}};
  TArrayI ai; TArrayD *adp = nullptr; TLorentzVector lv{1,2,3,4};
  int last = 12345;
  void fill() {
    counted = new float[3]{1.5f,2.5f,3.5f}; cpacked = new Double32_t[3]{1,2,3}; pointer = new HepmvaXY(9,9);
    namedp = new TNamed("shared","object"); same = namedp;
    loop = new HepmvaXY[3]{{1,1},{2,2},{3,3}}; vpp = {new HepmvaXY(4,4), nullptr}; vnp = {namedp};
    up.reset(new HepmvaXY(11,12)); vptr = new std::vector<int>{8,9};
    ai.Set(2); ai[0] = 5; ai[1] = -6; adp = new TArrayD(1); (*adp)[0] = 0.75;
  }
};
#ifdef __CLING__
#pragma link C++ class HepmvaXY+;
#pragma link C++ class HepmvaOld+;
#pragma link C++ class HepmvaNew+;
#pragma link C++ class HepmvaAll+;
#pragma link C++ class std::vector<HepmvaXY>+;
#pragma link C++ class std::vector<HepmvaNew>+;
#pragma link C++ class std::vector<TNamed>+;
#pragma link C++ class std::vector<TNamed*>+;
#pragma link C++ class std::vector<HepmvaXY*>+;
#pragma link C++ class std::vector<std::vector<HepmvaXY>>+;
#pragma link C++ class std::vector<std::vector<std::string>>+;
#pragma link C++ class std::vector<TString>+;
#pragma link C++ class std::map<std::string,std::vector<double>>+;
#pragma link C++ class std::map<int,HepmvaXY>+;
#pragma link C++ class std::map<std::string,std::map<int,float>>+;
#pragma link C++ class std::map<int,float>+;
#pragma link C++ class std::map<int,double>+;
#pragma link C++ class std::map<std::string,int>+;
#pragma link C++ class std::multimap<int,int>+;
#pragma link C++ class std::unordered_map<std::string,double>+;
#pragma link C++ class std::pair<int,std::string>+;
#pragma link C++ class std::pair<int,float>+;
#pragma link C++ class std::vector<std::pair<int,float>>+;
#pragma link C++ class std::set<std::string>+;
#pragma link C++ class std::set<int>+;
#pragma link C++ class std::multiset<int>+;
#pragma link C++ class std::list<int>+;
#pragma link C++ class std::deque<float>+;
#pragma link C++ class std::bitset<10>+;
#pragma link C++ class std::vector<std::vector<float>>+;
#endif
"""

WRITER = """
#include "TParameter.h"
#include "TMatrixD.h"
#include "TMatrixDSym.h"
#include "TF1.h"
#include "THashList.h"
void writeAll(TDirectory *f) {
  HepmvaAll *all = new HepmvaAll; all->fill();
  f->WriteObject(all, "all");
  std::vector<double> v{1,2.5}; f->WriteObject(&v, "vector");
  std::vector<HepmvaXY> vp{{1,2},{3,4}}; f->WriteObject(&vp, "points");
  std::vector<HepmvaNew> vd(2); f->WriteObject(&vd, "deriveds");
  std::map<std::string,int> m{{"a",1},{"b",2}}; f->WriteObject(&m, "map");
  std::vector<std::string> vs{"x","yz"}; f->WriteObject(&vs, "strings");
  std::string s("text"); f->WriteObject(&s, "string");
  std::vector<std::vector<float>> vv{{1},{2,3}}; f->WriteObject(&vv, "nested");
  TClonesArray ca("TNamed",3); new(ca[0]) TNamed("one","1"); new(ca[1]) TNamed("three","3"); 
  f->WriteObject(&ca, "clones");
  TClonesArray cp("TLorentzVector",3); new(cp[0]) TLorentzVector(1,2,3,4); new(cp[1]) TLorentzVector(5,6,7,8);
  f->WriteObject(&cp,"vectors");
  TClonesArray cs("TNamed",3); cs.BypassStreamer(false); new(cs[0]) TNamed("one","1");
  new(cs[2]) TNamed("three","3"); f->WriteObject(&cs, "streamed");
  TRefArray ra; TNamed *n1 = new TNamed("r1",""); TNamed *n2 = new TNamed("r2",""); ra.Add(n1); ra.Add(n2);
  f->WriteObject(&ra,"refs");
  TRef r(n1); f->WriteObject(&r,"ref"); f->WriteObject(n1, "referenced");
  TObjString text("text of a TObjString"); f->WriteObject(&text, "objstring");
  TParameter<double> pd("pd", 2.5); f->WriteObject(&pd, "double");
  TParameter<Long64_t> pl("pl", 1234567890123ll); f->WriteObject(&pl, "long");
  TList list; list.SetName("things"); list.Add(new TNamed("first", "1")); list.Add(new TObjString("second"), "drawn so");
  list.Add(&pd); f->WriteObject(&list, "list");
  TMap map; map.Add(new TObjString("key"), new TObjString("value")); f->WriteObject(&map, "pairs");
  TObjArray array(4); array.AddAt(new TNamed("at 1", ""), 1); f->WriteObject(&array, "array");
  THashList hash; hash.Add(new TNamed("hashed", "")); f->WriteObject(&hash, "hash");
  TMatrixDSym symmetric(2); symmetric(0, 0) = 1; symmetric(0, 1) = symmetric(1, 0) = 2; symmetric(1, 1) = 3;
  f->WriteObject(&symmetric, "symmetric");
  TMatrixD matrix(2, 3); matrix(1, 2) = 7; f->WriteObject(&matrix, "matrix");
  TF1 function("function", "[0]*x+[slope]", 0, 2); function.SetParameters(1.5, -2); function.SetParName(0, "offset");
  f->WriteObject(&function, "function");
  TDatime date(2024, 5, 6, 7, 8, 9); f->WriteObject(&date, "date");
}

"""

out = os.path.abspath(sys.argv[1])
with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    with open("hepmva_objects.h", "w") as header:
        header.write(HEADER)
    if ROOT.gSystem.CompileMacro("hepmva_objects.h", "kf-") != 1:
        sys.exit("the classes do not compile")
    ROOT.gInterpreter.Declare(WRITER)
    file = ROOT.TFile(os.path.join(out, "members.root"), "RECREATE", "", 0)
    ROOT.writeAll(file)
    file.Close()
    print("members.root with ROOT", ROOT.__version__)
