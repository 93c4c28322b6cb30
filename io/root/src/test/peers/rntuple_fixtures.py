"""Writes the RNTuples in src/test/resources/rntuple with ROOT, and beside each file what it holds.

Usage: python rntuple_fixtures.py OUT [NAME...]      (all of them unless named)

  types        every C++ type that an RNTuple can hold, in three clusters; projected fields
  encodings    every column type, uncompressed, several pages
  extended     fields that were added when there were entries already
  codec-*      one ntuple of many small pages in each compression
  ways         a field whose way of being stored changes from cluster to cluster
  records      pages and envelopes that lie in several records of the file
  bare         pages without checksums, two groups of clusters
  small        few entries of fields of every structure, uncompressed, for a fuzzer to change

NAME.json (of codec-* it is codec.json) has {"entries": n, "columns": {name: [value of each entry]}, "unreadable": [names]}; floats as Python
writes them in double precision, NaN and infinities as texts; texts as texts.
"""
import json
import math
import os
import sys
import tempfile
import warnings

import numpy as np

warnings.filterwarnings("ignore")
import ROOT  # noqa: E402

STARTED = os.getcwd()
os.chdir(tempfile.mkdtemp())  # ROOT leaves the dictionaries that it compiles where it is started
for compiled in ("map<string,float>", "unordered_map<int,vector<float>>", "set<Long64_t>", "set<int64_t>",
                 "multiset<float>", "unordered_set<unsigned short>"):
    ROOT.gInterpreter.GenerateDictionary(compiled, "map;unordered_map;set;unordered_set;string;vector")

ROOT.gInterpreter.Declare(r"""
#include <ROOT/RNTupleModel.hxx>
#include <ROOT/RNTupleWriter.hxx>
#include <ROOT/RNTupleWriteOptions.hxx>
#include <ROOT/RField.hxx>
#include <TFile.h>
#include <TH1F.h>
#include <TLorentzVector.h>
#include <atomic>
#include <bitset>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <variant>

namespace hepmva {
using namespace ROOT;
using ROOT::Internal::RNTupleWriteOptionsManip;

enum class Colour : std::int16_t { kRed = -3, kBlue = 300 };
struct Kin { float pt; double eta; };
struct Muon : public Kin { std::int32_t charge; std::vector<float> hits; };
struct Shadow : public Kin { float pt; };
struct Empty {};

std::string text(int i) { return i % 4 == 0 ? "" : i % 4 == 1 ? "e" : i % 4 == 2 ? "μμ" : std::string(300, 'x'); }
float real(int i, int k) { return i / 8.f - k; }
std::vector<float> reals(int i) { std::vector<float> v; for (int k = 0; k < i % 4; k++) v.push_back(real(i, k)); return v; }

RNTupleWriteOptions options(int compression, int page = 0) {
   RNTupleWriteOptions o;
   o.SetCompression(compression);
   if (page) { o.SetInitialUnzippedPageSize(page); o.SetMaxUnzippedPageSize(page); }
   return o;
}

std::string source_of_pt(const std::string &name) { return name == "muons_pt" ? "muons" : "muons._0.:_0.pt"; }
std::string source_of_size(const std::string &) { return "muons"; }

void types(const char *path) {
   auto m = RNTupleModel::Create();
   auto b = m->MakeField<bool>("b", "a title");
   auto c = m->MakeField<char>("c");
   auto byte = m->MakeField<std::byte>("byte");
   auto i8 = m->MakeField<std::int8_t>("i8");
   auto u8 = m->MakeField<std::uint8_t>("u8");
   auto i16 = m->MakeField<std::int16_t>("i16");
   auto u16 = m->MakeField<std::uint16_t>("u16");
   auto i32 = m->MakeField<std::int32_t>("i32");
   auto u32 = m->MakeField<std::uint32_t>("u32");
   auto i64 = m->MakeField<std::int64_t>("i64");
   auto u64 = m->MakeField<std::uint64_t>("u64");
   auto f = m->MakeField<float>("f");
   auto d = m->MakeField<double>("d");
   m->AddField(RFieldBase::Create("d32", "Double32_t").Unwrap());
   auto s = m->MakeField<std::string>("s");
   auto a = m->MakeField<std::array<float, 3>>("a");
   auto aa = m->MakeField<std::array<std::array<std::int32_t, 2>, 3>>("aa");
   auto v = m->MakeField<std::vector<float>>("v");
   auto vv = m->MakeField<std::vector<std::vector<std::int32_t>>>("vv");
   auto vs = m->MakeField<std::vector<std::string>>("vs");
   auto vb = m->MakeField<std::vector<bool>>("vb");
   auto va = m->MakeField<std::vector<std::array<float, 2>>>("va");
   auto av = m->MakeField<std::array<std::vector<float>, 2>>("av");
   auto rv = m->MakeField<ROOT::RVec<double>>("rv");
   auto set = m->MakeField<std::set<std::int64_t>>("set");
   auto mset = m->MakeField<std::multiset<float>>("mset");
   auto uset = m->MakeField<std::unordered_set<std::uint16_t>>("uset");
   auto map = m->MakeField<std::map<std::string, float>>("map");
   auto umap = m->MakeField<std::unordered_map<std::int32_t, std::vector<float>>>("umap");
   auto opt = m->MakeField<std::optional<float>>("opt");
   auto ptr = m->MakeField<std::unique_ptr<std::string>>("ptr");
   auto vopt = m->MakeField<std::vector<std::optional<std::int32_t>>>("vopt");
   auto var = m->MakeField<std::variant<std::int32_t, std::string, std::vector<float>>>("var");
   auto vvar = m->MakeField<std::vector<std::variant<float, std::int64_t>>>("vvar");
   auto pair = m->MakeField<std::pair<std::int32_t, float>>("pair");
   auto tuple = m->MakeField<std::tuple<std::int32_t, std::string, bool>>("tuple");
   auto vpair = m->MakeField<std::vector<std::pair<std::int32_t, std::vector<float>>>>("vpair");
   auto bits = m->MakeField<std::bitset<70>>("bits");
   auto atomic = m->MakeField<std::atomic<std::int32_t>>("atomic");
   m->AddField(RFieldBase::Create("colour", "hepmva::Colour").Unwrap());
   m->AddField(RFieldBase::Create("muon", "hepmva::Muon").Unwrap());
   m->AddField(RFieldBase::Create("shadow", "hepmva::Shadow").Unwrap());
   m->AddField(RFieldBase::Create("empty", "hepmva::Empty").Unwrap());
   m->AddField(RFieldBase::Create("muons", "std::vector<hepmva::Muon>").Unwrap());
   m->AddField(std::make_unique<ROOT::RStreamerField>("streamed", "TH1F"));

   auto pt = RFieldBase::Create("muons_pt", "std::vector<float>").Unwrap();
   m->AddProjectedField(std::move(pt), source_of_pt);
   auto n = RFieldBase::Create("n_muons", "ROOT::RNTupleCardinality<std::uint32_t>").Unwrap();
   m->AddProjectedField(std::move(n), source_of_size);
   auto w = RNTupleWriter::Recreate(std::move(m), "types", path, options(505));
   auto e = w->CreateEntry();
   for (int i = 0; i < 10; i++) {
      auto r = [&](auto v, const char *name) { *e->GetPtr<decltype(v)>(name) = v; };
      r(bool(i % 3 == 0), "b"); r(char('a' + i), "c"); r(std::byte(250 + i), "byte");
      r(std::int8_t(-120 - i), "i8"); r(std::uint8_t(250 + i / 2), "u8");
      r(std::int16_t(-30000 + i), "i16"); r(std::uint16_t(65530 + i / 2), "u16");
      r(std::int32_t(-2147483647 - 1 + i), "i32"); r(std::uint32_t(4294967290u + i / 2), "u32");
      r(std::numeric_limits<std::int64_t>::min() + i, "i64"); r(~std::uint64_t(0) - i, "u64");
      r(i == 3 ? NAN : i == 4 ? INFINITY : i == 5 ? -0.f : real(i, 0), "f"); r(i / 3., "d"); r(double(i / 3.f), "d32");
      r(text(i), "s");
      r(std::array<float, 3>{real(i, 0), real(i, 1), real(i, 2)}, "a");
      r(std::array<std::array<std::int32_t, 2>, 3>{{{i, -i}, {2 * i, -2 * i}, {3 * i, -3 * i}}}, "aa");
      r(reals(i), "v");
      std::vector<std::vector<std::int32_t>> nested;
      for (int k = 0; k < i % 3; k++) nested.push_back(std::vector<std::int32_t>((i + k) % 3, i * 10 + k));
      r(nested, "vv");
      std::vector<std::string> texts; for (int k = 0; k < i % 3; k++) texts.push_back(text(i + k));
      r(texts, "vs");
      std::vector<bool> bools; for (int k = 0; k < i; k++) bools.push_back(k % 3 == 1);
      r(bools, "vb");
      std::vector<std::array<float, 2>> pairs; for (int k = 0; k < i % 3; k++) pairs.push_back({real(i, k), real(k, i)});
      r(pairs, "va");
      r(std::array<std::vector<float>, 2>{reals(i), reals(i + 1)}, "av");
      ROOT::RVec<double> rvec; for (int k = 0; k < i % 5; k++) rvec.push_back(i / 7. + k);
      r(rvec, "rv");
      r(std::set<std::int64_t>{i, i * i, -i}, "set"); r(std::multiset<float>{real(i, 1), real(i, 1), 0.f}, "mset");
      r(std::unordered_set<std::uint16_t>{std::uint16_t(i)}, "uset");
      std::map<std::string, float> mp; for (int k = 0; k < i % 3; k++) mp["k" + std::to_string(k)] = real(i, k);
      r(mp, "map");
      r(std::unordered_map<std::int32_t, std::vector<float>>{{i, reals(i)}}, "umap");
      r(i % 2 ? std::optional<float>(real(i, 0)) : std::optional<float>(), "opt");
      *e->GetPtr<std::unique_ptr<std::string>>("ptr") = i % 3 ? std::make_unique<std::string>(text(i)) : nullptr;
      std::vector<std::optional<std::int32_t>> opts;
      for (int k = 0; k < i % 4; k++) opts.push_back(k % 2 ? std::optional<std::int32_t>(i + k) : std::nullopt);
      r(opts, "vopt");
      std::variant<std::int32_t, std::string, std::vector<float>> alt;
      if (i % 3 == 0) alt = i; else if (i % 3 == 1) alt = text(i); else alt = reals(i);
      r(alt, "var");
      std::vector<std::variant<float, std::int64_t>> alts;
      for (int k = 0; k < i % 4; k++) { if ((i + k) % 2) alts.emplace_back(real(i, k)); else alts.emplace_back(std::int64_t(i * k)); }
      r(alts, "vvar");
      r(std::pair<std::int32_t, float>{i, real(i, 5)}, "pair");
      r(std::tuple<std::int32_t, std::string, bool>{i, text(i + 1), i % 2 == 1}, "tuple");
      std::vector<std::pair<std::int32_t, std::vector<float>>> vp;
      for (int k = 0; k < i % 3; k++) vp.push_back({i + k, reals(k + 1)});
      r(vp, "vpair");
      std::bitset<70> bs; bs[i] = true; bs[69 - i] = true;
      r(bs, "bits");
      *e->GetPtr<std::atomic<std::int32_t>>("atomic") = i * 11;
      r(i % 2 ? Colour::kRed : Colour::kBlue, "colour");
      Muon mu; mu.pt = real(i, 0); mu.eta = i / 9.; mu.charge = i % 2 ? 1 : -1; mu.hits = reals(i);
      r(mu, "muon");
      Shadow sh; sh.Kin::pt = 1; sh.eta = 2; sh.pt = i;
      r(sh, "shadow");
      std::vector<Muon> mus;
      for (int k = 0; k < i % 3; k++) { Muon x = mu; x.pt += k; x.hits = reals(i + k); mus.push_back(x); }
      r(mus, "muons");
      w->Fill(*e);
      if (i == 3 || i == 6) w->CommitCluster();
   }
}

template <class T> void encoded(RNTupleModel &m, const char *name, ENTupleColumnType type) {
   auto f = std::make_unique<RField<T>>(name);
   f->SetColumnRepresentatives({{type}});
   m.AddField(std::move(f));
}
void encodings(const char *path) {
   using T = ENTupleColumnType;
   auto m = RNTupleModel::Create();
   encoded<std::int16_t>(*m, "int16", T::kInt16); encoded<std::int16_t>(*m, "split_int16", T::kSplitInt16);
   encoded<std::uint16_t>(*m, "uint16", T::kUInt16); encoded<std::uint16_t>(*m, "split_uint16", T::kSplitUInt16);
   encoded<std::int32_t>(*m, "int32", T::kInt32); encoded<std::int32_t>(*m, "split_int32", T::kSplitInt32);
   encoded<std::uint32_t>(*m, "uint32", T::kUInt32); encoded<std::uint32_t>(*m, "split_uint32", T::kSplitUInt32);
   encoded<std::int64_t>(*m, "int64", T::kInt64); encoded<std::int64_t>(*m, "split_int64", T::kSplitInt64);
   encoded<std::uint64_t>(*m, "uint64", T::kUInt64); encoded<std::uint64_t>(*m, "split_uint64", T::kSplitUInt64);
   encoded<float>(*m, "real16", T::kReal16);
   encoded<float>(*m, "real32", T::kReal32); encoded<float>(*m, "split_real32", T::kSplitReal32);
   encoded<double>(*m, "real64", T::kReal64); encoded<double>(*m, "split_real64", T::kSplitReal64);
   encoded<double>(*m, "double_real16", T::kReal16);
   encoded<double>(*m, "double_real32", T::kReal32); encoded<double>(*m, "double_split_real32", T::kSplitReal32);
   for (int bits : {10, 13, 16, 24, 31}) {
      auto f = std::make_unique<RField<float>>("trunc" + std::to_string(bits)); f->SetTruncated(bits); m->AddField(std::move(f));
      auto d = std::make_unique<RField<double>>("double_trunc" + std::to_string(bits)); d->SetTruncated(bits); m->AddField(std::move(d));
   }
   for (int bits : {1, 3, 8, 17, 25, 32}) {
      auto f = std::make_unique<RField<float>>("quant" + std::to_string(bits)); f->SetQuantized(bits, std::pair<float, float>{-10, 30}); m->AddField(std::move(f));
      auto d = std::make_unique<RField<double>>("double_quant" + std::to_string(bits)); d->SetQuantized(bits, std::pair<double, double>{-10, 30}); m->AddField(std::move(d));
   }
   encoded<std::vector<float>>(*m, "index32", T::kIndex32); encoded<std::vector<float>>(*m, "index64", T::kIndex64);
   encoded<std::vector<float>>(*m, "split_index32", T::kSplitIndex32); encoded<std::vector<float>>(*m, "split_index64", T::kSplitIndex64);
   auto w = RNTupleWriter::Recreate(std::move(m), "encodings", path, options(0, 64));
   auto e = w->CreateEntry();
   for (int i = 0; i < 50; i++) {
      auto r = [&](auto v, std::string name) { *e->GetPtr<decltype(v)>(name) = v; };
      std::int64_t big = (i - 25) * 184467440737095516LL, mid = (i - 25) * 85899345LL;
      r(std::int16_t((i - 25) * 1310), "int16"); r(std::int16_t((i - 25) * 1310), "split_int16");
      r(std::uint16_t(i * 1310), "uint16"); r(std::uint16_t(i * 1310), "split_uint16");
      r(std::int32_t(mid), "int32"); r(std::int32_t(mid), "split_int32");
      r(std::uint32_t(mid + 25 * 85899345LL), "uint32"); r(std::uint32_t(mid + 25 * 85899345LL), "split_uint32");
      r(big, "int64"); r(big, "split_int64"); r(std::uint64_t(big), "uint64"); r(std::uint64_t(big), "split_uint64");
      float f = i == 7 ? INFINITY : i == 8 ? -INFINITY : i == 9 ? NAN : i < 7 ? 6e-8f * i : (i - 20) * 1.7f;
      r(f, "real16"); r(f, "real32"); r(f, "split_real32"); r(double(f) / 3, "real64"); r(double(f) / 3, "split_real64");
      r(double(f), "double_real16"); r(double(f) / 3, "double_real32"); r(double(f) / 3, "double_split_real32");
      float t = (i - 20) * 1.7f, q = -10 + i * 0.8f;
      for (int bits : {10, 13, 16, 24, 31}) { r(t, "trunc" + std::to_string(bits)); r(double(t), "double_trunc" + std::to_string(bits)); }
      for (int bits : {1, 3, 8, 17, 25, 32}) { r(q, "quant" + std::to_string(bits)); r(double(q), "double_quant" + std::to_string(bits)); }
      for (auto n : {"index32", "index64", "split_index32", "split_index64"}) r(reals(i), n);
      w->Fill(*e);
      if (i == 30) w->CommitCluster();
   }
}

void extended(const char *path) {
   auto m = RNTupleModel::Create();
   m->MakeField<std::int32_t>("i");
   auto w = RNTupleWriter::Recreate(std::move(m), "extended", path, options(505));
   auto &first = w->GetModel().GetDefaultEntry();
   int i = 0;
   auto put = [&](auto v, const char *name) { *first.GetPtr<decltype(v)>(name) = v; };
   for (; i < 3; i++) { put(std::int32_t(i), "i"); w->Fill(); }
   w->CommitCluster(true);
   for (; i < 5; i++) { put(std::int32_t(i), "i"); w->Fill(); }
   auto u = w->CreateModelUpdater();
   u->BeginUpdate();
   auto f = u->MakeField<float>("f");
   auto v = u->MakeField<std::vector<float>>("v");
   auto s = u->MakeField<std::string>("s");
   auto a = u->MakeField<std::array<float, 2>>("a");
   auto av = u->MakeField<std::array<std::vector<std::int32_t>, 2>>("av");
   auto bits = u->MakeField<std::bitset<9>>("bits");
   auto var = u->MakeField<std::variant<float, std::string>>("var");
   auto mp = u->MakeField<std::map<std::string, float>>("map");
   auto p = u->MakeField<std::pair<float, std::vector<float>>>("pair");
   u->CommitUpdate();
   for (; i < 12; i++) {
      put(std::int32_t(i), "i"); *f = i / 8.f; *v = reals(i); *s = text(i); *a = {real(i, 0), real(i, 1)};
      *av = {std::vector<std::int32_t>(i % 3, i), std::vector<std::int32_t>(i % 2, -i)};
      bits->reset(); (*bits)[i % 9] = true;
      if (i % 2) *var = real(i, 0); else *var = text(i);
      *mp = {{text(i), real(i, 2)}}; *p = {real(i, 3), reals(i)};
      w->Fill();
      if (i == 8) w->CommitCluster();
   }
}

void simple(const char *path, const char *name, RNTupleWriteOptions o, int entries, int cluster, bool groups) {
   auto m = RNTupleModel::Create();
   auto i = m->MakeField<std::int32_t>("i");
   auto f = m->MakeField<float>("f");
   auto d = m->MakeField<double>("d");
   auto s = m->MakeField<std::string>("s");
   auto v = m->MakeField<std::vector<float>>("v");
   auto w = RNTupleWriter::Recreate(std::move(m), name, path, o);
   for (int n = 0; n < entries; n++) {
      *i = n - 100; *f = real(n, 1); *d = n / 3.; *s = text(n); *v = reals(n);
      w->Fill();
      if (n % cluster == cluster - 1) w->CommitCluster(groups);
   }
}

void small(const char *path) {
   auto m = RNTupleModel::Create();
   auto s = m->MakeField<std::string>("s");
   auto vv = m->MakeField<std::vector<std::vector<std::int16_t>>>("vv");
   auto opt = m->MakeField<std::optional<float>>("opt");
   auto var = m->MakeField<std::variant<std::int32_t, std::string>>("var");
   auto va = m->MakeField<std::vector<std::array<float, 2>>>("va");
   auto vvar = m->MakeField<std::vector<std::variant<float, std::int64_t>>>("vvar");
   auto map = m->MakeField<std::map<std::string, float>>("map");
   auto bits = m->MakeField<std::bitset<9>>("bits");
   auto truncated = std::make_unique<RField<float>>("truncated");
   truncated->SetTruncated(13);
   m->AddField(std::move(truncated));
   auto quantized = std::make_unique<RField<double>>("quantized");
   quantized->SetQuantized(-10, 30, 7);
   m->AddField(std::move(quantized));
   m->AddField(RFieldBase::Create("muons", "std::vector<hepmva::Muon>").Unwrap());
   auto pt = RFieldBase::Create("muons_pt", "std::vector<float>").Unwrap();
   m->AddProjectedField(std::move(pt), source_of_pt);
   m->AddField(std::make_unique<ROOT::RStreamerField>("streamed", "TNamed"));
   m->AddField(std::make_unique<ROOT::RStreamerField>("p", "TLorentzVector"));
   auto w = RNTupleWriter::Recreate(std::move(m), "small", path, options(0));
   auto e = w->CreateEntry();
   for (int i = 0; i < 3; i++) {
      auto r = [&](auto v, const char *name) { *e->GetPtr<decltype(v)>(name) = v; };
      r(text(i), "s"); r(std::vector<std::vector<std::int16_t>>(i, std::vector<std::int16_t>(2, i)), "vv");
      r(i % 2 ? std::optional<float>(real(i, 0)) : std::nullopt, "opt");
      if (i % 2) *e->GetPtr<std::variant<std::int32_t, std::string>>("var") = text(i);
      else *e->GetPtr<std::variant<std::int32_t, std::string>>("var") = std::int32_t(i);
      r(std::vector<std::array<float, 2>>(i, {real(i, 0), real(i, 1)}), "va");
      r(std::vector<std::variant<float, std::int64_t>>(i, real(i, 0)), "vvar");
      r(std::map<std::string, float>{{text(i), real(i, 2)}}, "map"); r(std::bitset<9>(1 << i), "bits");
      r(i / 8.f, "truncated"); r(10. * i, "quantized");
      *e->GetPtr<std::vector<Muon>>("muons") = std::vector<Muon>(i, Muon{{real(i, 0), real(i, 1)}, i, reals(i)});
      e->GetPtr<TNamed>("streamed")->SetNameTitle("named", text(i).c_str());
      e->GetPtr<TLorentzVector>("p")->SetXYZT(i, 2, 3, 4);
      w->Fill(*e);
      if (i == 1) w->CommitCluster();
   }
}

void codec(const char *path, int compression) { simple(path, "codec", options(compression, 512), 300, 200, false); }

void records(const char *path) {
   auto o = options(0);
   RNTupleWriteOptionsManip::SetMaxKeySize(o, 600);
   simple(path, "records", o, 100, 60, false);
}

void bare(const char *path) {
   auto o = options(0, 64);
   o.SetEnablePageChecksums(false);
   simple(path, "bare", o, 25, 10, true);
}

void ways(const char *path) {
   using T = ENTupleColumnType;
   auto m = RNTupleModel::Create();
   auto px = std::make_unique<RField<float>>("px");
   px->SetColumnRepresentatives({{T::kReal32}, {T::kReal16}, {T::kSplitReal32}});
   m->AddField(std::move(px));
   auto v = std::make_unique<RField<std::vector<std::string>>>("v");
   v->SetColumnRepresentatives({{T::kIndex32}, {T::kSplitIndex64}});
   m->AddField(std::move(v));
   auto w = RNTupleWriter::Recreate(std::move(m), "ways", path, options(0));
   auto &e = w->GetModel().GetDefaultEntry();
   auto use = [&](const char *name, int way) {
      ROOT::Internal::RFieldRepresentationModifier::SetPrimaryColumnRepresentation(
         const_cast<RFieldBase &>(w->GetModel().GetConstField(name)), way); };
   for (int i = 0; i < 12; i++) {
      *e.GetPtr<float>("px") = i / 8.f;
      std::vector<std::string> texts; for (int k = 0; k < i % 3; k++) texts.push_back(text(i + k));
      *e.GetPtr<std::vector<std::string>>("v") = texts;
      w->Fill();
      if (i == 3) { w->CommitCluster(); use("px", 1); use("v", 1); }
      if (i == 7) { w->CommitCluster(); use("px", 2); use("v", 0); }
   }
}
}
""")


def text(i):
    return ["", "e", "μμ", "x" * 300][i % 4]


def real(i, k):
    return i / 8 - k


def reals(i):
    return [real(i, k) for k in range(i % 4)]


def f32(x):
    return float(np.float32(x))


def u(value, bits):
    return value % 2 ** bits


def muon(i, k=0):
    return {"pt": real(i, 0) + k, "eta": i / 9, "charge": 1 if i % 2 else -1, "hits": reals(i + k)}


def types():
    def var(i, k, value):
        return [value] if i % 3 == k else []

    def bits(i):
        found = [False] * 70
        found[i] = found[69 - i] = True
        return found

    columns = {
        "b": lambda i: i % 3 == 0, "c": lambda i: ord("a") + i, "byte": lambda i: u(250 + i, 8),
        "i8": lambda i: u(-120 - i + 128, 8) - 128, "u8": lambda i: 250 + i // 2,
        "i16": lambda i: -30000 + i, "u16": lambda i: 65530 + i // 2, "i32": lambda i: -2 ** 31 + i,
        "u32": lambda i: 4294967290 + i // 2, "i64": lambda i: -2 ** 63 + i, "u64": lambda i: 2 ** 64 - 1 - i,
        "f": lambda i: {3: math.nan, 4: math.inf, 5: -0.0}.get(i, real(i, 0)), "d": lambda i: i / 3,
        "d32": lambda i: f32(np.float32(i) / np.float32(3)), "s": text,
        "a": lambda i: [real(i, k) for k in range(3)], "aa": lambda i: [[i, -i], [2 * i, -2 * i], [3 * i, -3 * i]],
        "v": reals, "vv": lambda i: [[i * 10 + k] * ((i + k) % 3) for k in range(i % 3)],
        "vs": lambda i: [text(i + k) for k in range(i % 3)], "vb": lambda i: [k % 3 == 1 for k in range(i)],
        "va": lambda i: [[real(i, k), real(k, i)] for k in range(i % 3)], "av": lambda i: [reals(i), reals(i + 1)],
        "rv": lambda i: [i / 7 + k for k in range(i % 5)], "set": lambda i: sorted({i, i * i, -i}),
        "mset": lambda i: sorted([real(i, 1), real(i, 1), 0.0]), "uset": lambda i: [i],
        "map.first": lambda i: [f"k{k}" for k in range(i % 3)], "map.second": lambda i: [real(i, k) for k in range(i % 3)],
        "umap.first": lambda i: [i], "umap.second": lambda i: [reals(i)],
        "opt": lambda i: [real(i, 0)] if i % 2 else [], "ptr": lambda i: [text(i)] if i % 3 else [],
        "vopt": lambda i: [[i + k] if k % 2 else [] for k in range(i % 4)],
        "var._0": lambda i: var(i, 0, i), "var._1": lambda i: var(i, 1, text(i)), "var._2": lambda i: var(i, 2, reals(i)),
        "vvar._0": lambda i: [[real(i, k)] if (i + k) % 2 else [] for k in range(i % 4)],
        "vvar._1": lambda i: [[] if (i + k) % 2 else [i * k] for k in range(i % 4)],
        "pair._0": lambda i: i, "pair._1": lambda i: real(i, 5),
        "tuple._0": lambda i: i, "tuple._1": lambda i: text(i + 1), "tuple._2": lambda i: i % 2 == 1,
        "vpair._0": lambda i: [i + k for k in range(i % 3)], "vpair._1": lambda i: [reals(k + 1) for k in range(i % 3)],
        "bits": bits, "atomic": lambda i: i * 11, "colour": lambda i: -3 if i % 2 else 300,
        "muon.pt": lambda i: muon(i)["pt"], "muon.eta": lambda i: muon(i)["eta"],
        "muon.charge": lambda i: muon(i)["charge"], "muon.hits": lambda i: muon(i)["hits"],
        "shadow.:_0.pt": lambda i: 1, "shadow.eta": lambda i: 2, "shadow.pt": lambda i: i,
        "muons_pt": lambda i: [muon(i, k)["pt"] for k in range(i % 3)], "n_muons": lambda i: i % 3,
    }
    for member in ("pt", "eta", "charge", "hits"):
        columns["muons." + member] = lambda i, member=member: [muon(i, k)[member] for k in range(i % 3)]
    return 10, columns, []  # nor the members of "streamed", of which there are many


def truncated(value, bits):
    return float((np.float32(value).view("u4") >> (32 - bits) << (32 - bits)).view("f4"))


def quantized(value, bits, is_double):
    low, high, most = -10.0, 30.0, 2 ** bits - 1
    kept = int(0.5 + (value - low) * (most / (high - low)))
    result = kept * ((high - low) / most) + low
    return result if is_double else f32(result)


def encodings():
    def special(i):
        if i in (7, 8, 9):
            return {7: math.inf, 8: -math.inf, 9: math.nan}[i]
        return f32(np.float32(6e-8) * np.float32(i)) if i < 7 else f32(np.float32(i - 20) * np.float32(1.7))

    def half(i):
        return float(np.float16(np.float32(special(i))))

    big = lambda i: (i - 25) * 184467440737095516
    mid = lambda i: (i - 25) * 85899345
    columns = {"real16": half, "double_real16": half, "real32": special, "split_real32": special}
    for split in ("", "split_"):
        columns |= {
            split + "int16": lambda i: (i - 25) * 1310, split + "uint16": lambda i: i * 1310, split + "int32": mid,
            split + "uint32": lambda i: mid(i) + 25 * 85899345, split + "int64": big,
            split + "uint64": lambda i: u(big(i), 64), split + "real64": lambda i: special(i) / 3,
            f"double_{split}real32": lambda i: f32(special(i) / 3), split + "index32": reals, split + "index64": reals}
    for bits in (10, 13, 16, 24, 31):
        for kind in ("", "double_"):
            columns[f"{kind}trunc{bits}"] = lambda i, bits=bits: truncated(np.float32(i - 20) * np.float32(1.7), bits)
    for bits in (1, 3, 8, 17, 25, 32):
        for kind in ("", "double_"):
            columns[f"{kind}quant{bits}"] = lambda i, bits=bits, kind=kind: quantized(
                f32(np.float32(-10) + np.float32(i) * np.float32(0.8)), bits, kind != "")
    return 50, columns, []


def extended():
    def late(value, zero):
        return lambda i: value(i) if i >= 5 else zero

    def var(i, k, value):
        return [value] if i >= 5 and (i % 2 == 1) == (k == 0) else []

    return 12, {
        "i": lambda i: i, "f": late(lambda i: i / 8, 0), "v": late(reals, []), "s": late(text, ""),
        "a": late(lambda i: [real(i, 0), real(i, 1)], [0, 0]),
        "av": late(lambda i: [[i] * (i % 3), [-i] * (i % 2)], [[], []]),
        "bits": lambda i: [i >= 5 and k == i % 9 for k in range(9)],
        "var._0": lambda i: var(i, 0, real(i, 0)), "var._1": lambda i: var(i, 1, text(i)),
        "map.first": late(lambda i: [text(i)], []), "map.second": late(lambda i: [real(i, 2)], []),
        "pair._0": late(lambda i: real(i, 3), 0), "pair._1": late(reals, [])}, []


def simple(entries):
    return entries, {"i": lambda i: i - 100, "f": lambda i: real(i, 1), "d": lambda i: i / 3, "s": text, "v": reals}, []


def ways():
    return 12, {"px": lambda i: i / 8, "v": lambda i: [text(i + k) for k in range(i % 3)]}, []


def small():
    columns = {
        "s": text, "vv": lambda i: [[i, i]] * i, "opt": lambda i: [real(i, 0)] if i % 2 else [],
        "var._0": lambda i: [] if i % 2 else [i], "var._1": lambda i: [text(i)] if i % 2 else [],
        "va": lambda i: [[real(i, 0), real(i, 1)]] * i, "vvar._0": lambda i: [[real(i, 0)]] * i, "vvar._1": lambda i: [[]] * i,
        "map.first": lambda i: [text(i)], "map.second": lambda i: [real(i, 2)],
        "bits": lambda i: [k == i for k in range(9)], "truncated": lambda i: i / 8,
        "quantized": lambda i: quantized(10 * i, 7, True), "muons_pt": lambda i: [real(i, 0)] * i,
        "streamed.fName": lambda i: "named", "streamed.fTitle": text, "p.fP.fX": lambda i: i, "p.fP.fY": lambda i: 2,
        "p.fP.fZ": lambda i: 3, "p.fE": lambda i: 4}
    for member, value in (("pt", lambda i: real(i, 0)), ("eta", lambda i: real(i, 1)), ("charge", lambda i: i), ("hits", reals)):
        columns["muons." + member] = lambda i, value=value: [value(i)] * i
    return 3, columns, []


def codec(number):
    return lambda path: ROOT.hepmva.codec(path, number), lambda: simple(300)


FIXTURES = {
    "types": (ROOT.hepmva.types, types), "encodings": (ROOT.hepmva.encodings, encodings),
    "extended": (ROOT.hepmva.extended, extended), "ways": (ROOT.hepmva.ways, ways),
    "records": (ROOT.hepmva.records, lambda: simple(100)), "bare": (ROOT.hepmva.bare, lambda: simple(25)),
    "codec-zlib": codec(101), "codec-lzma": codec(207), "codec-lz4": codec(404), "codec-zstd": codec(505),
    "codec-none": codec(0), "small": (ROOT.hepmva.small, small),
}


def plain(value):
    """as JSON can write it"""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def main(out, *names):
    print("ROOT", ROOT.gROOT.GetVersion())
    out = os.path.join(STARTED, out)
    for name in names or FIXTURES:
        write, expected = FIXTURES[name]
        write(f"{out}/{name}.root")
        entries, columns, unreadable = expected()
        values = {column: [plain(value(i)) for i in range(entries)] for column, value in columns.items()}
        with open(f"{out}/{name.split('-')[0]}.json", "w") as file:
            json.dump({"entries": entries, "columns": values, "unreadable": unreadable}, file, ensure_ascii=False,
                      separators=(",", ":"))


main(*sys.argv[1:])
