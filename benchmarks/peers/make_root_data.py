"""Makes the files that ReadRoot and read_root.py read: flat_{none,zlib,lz4,zstd}.root, jagged.root, wide.root, and RNTuples of the first two.

Usage: python make_root_data.py FOLDER [EVENTS]   EVENTS: of the flat tree and of the muons, 5 000 000 if left out
flat: 20 columns of normal numbers, floats with 12 bits of mantissa; jagged: per event 0 to 5 muons (Poisson of mean 1.6) of six numbers each, and two numbers;
wide: 1000 columns of 100 000 events. Written by ROOT, so that peers read what they are made for.
"""
import sys

import numpy as np
import ROOT

MUON = ["px", "py", "pz", "E", "iso"]
CODECS = {"none": 0, "zlib": 101, "lz4": 404, "zstd": 505}
EVENTS_AT_ONCE = 500_000

ROOT.gInterpreter.Declare("""
#include "ROOT/RNTupleModel.hxx"
#include "ROOT/RNTupleWriter.hxx"
void hepmva_flat(TTree* tree, const float* values, long events, int columns, float* row) {
    for (long i = 0; i < events; i++) { for (int k = 0; k < columns; k++) row[k] = values[i * columns + k]; tree->Fill(); }
}
void hepmva_flat_ntuple(const char* path, int codec, const float* values, long events, int columns) {
    auto model = ROOT::RNTupleModel::Create();
    std::vector<std::shared_ptr<float>> fields;
    for (int k = 0; k < columns; k++) fields.push_back(model->MakeField<float>("f" + std::to_string(k)));
    ROOT::RNTupleWriteOptions options; options.SetCompression(codec);
    auto writer = ROOT::RNTupleWriter::Recreate(std::move(model), "events", path, options);
    for (long i = 0; i < events; i++) { for (int k = 0; k < columns; k++) *fields[k] = values[i * columns + k]; writer->Fill(); }
}
void hepmva_muons(TTree* tree, ROOT::RNTupleWriter* writer, const int* counts, const float* values, long events, int* n, float* muons,
                  const std::vector<std::shared_ptr<std::vector<float>>>& fields) {
    long at = 0;
    for (long i = 0; i < events; i++) {
        *n = counts[i];
        for (int k = 0; k < 5; k++) {
            for (int m = 0; m < *n; m++) muons[k * 100 + m] = values[(at + m) * 5 + k];
            fields[k]->assign(muons + k * 100, muons + k * 100 + *n);
        }
        at += *n;
        tree->Fill(); writer->Fill();
    }
}
void hepmva_muon_files(const char* tree_path, const char* ntuple_path, int codec, const int* counts, const float* values, long events) {
    TFile file(tree_path, "recreate", "", codec);
    TTree* tree = new TTree("events", "muons");
    int n; static float muons[500]; const char* names[] = {"px", "py", "pz", "E", "iso"};
    tree->Branch("nMuon", &n, "nMuon/I");
    auto model = ROOT::RNTupleModel::Create();
    std::vector<std::shared_ptr<std::vector<float>>> fields;
    for (int k = 0; k < 5; k++) {
        tree->Branch((std::string("Muon_") + names[k]).c_str(), muons + k * 100, (std::string("Muon_") + names[k] + "[nMuon]/F").c_str());
        fields.push_back(model->MakeField<std::vector<float>>(std::string("Muon_") + names[k]));
    }
    ROOT::RNTupleWriteOptions options; options.SetCompression(codec);
    auto writer = ROOT::RNTupleWriter::Recreate(std::move(model), "events", ntuple_path, options);
    hepmva_muons(tree, writer.get(), counts, values, events, &n, muons, fields);
    tree->Write(); writer.reset();
}
""")


def resolved(values):
    """Floats of 12 bits of mantissa, as detectors resolve and experiments store them: they compress by about a third."""
    return (values.astype(np.float32).view(np.uint32) & 0xFFFFF800).view(np.float32)


def flat(folder, events):
    generator = np.random.default_rng(1)
    values = resolved(generator.normal(size=(events, 20)))
    for name, codec in CODECS.items():
        file = ROOT.TFile(f"{folder}/flat_{name}.root", "recreate", "", codec)
        tree = ROOT.TTree("events", "flat")
        row = np.zeros(20, np.float32)
        for k in range(20):
            tree.Branch(f"f{k}", row[k:], f"f{k}/F")
        ROOT.hepmva_flat(tree, values, events, 20, row)
        tree.Write()
        file.Close()
    for name in ("none", "zstd"):
        ROOT.hepmva_flat_ntuple(f"{folder}/flat_rntuple_{name}.root", CODECS[name], values, events, 20)


def jagged(folder, events):
    generator = np.random.default_rng(2)
    counts = np.minimum(generator.poisson(1.6, events), 5).astype(np.int32)
    values = resolved(generator.normal(size=(int(counts.sum()), 5)))
    ROOT.hepmva_muon_files(f"{folder}/jagged.root", f"{folder}/jagged_rntuple.root", CODECS["zstd"], counts, values, events)


def wide(folder, events=100_000, columns=1000):
    values = resolved(np.random.default_rng(3).normal(size=(events, columns)))
    file = ROOT.TFile(f"{folder}/wide.root", "recreate", "", CODECS["zstd"])
    tree = ROOT.TTree("events", "wide")
    row = np.zeros(columns, np.float32)
    for k in range(columns):
        tree.Branch(f"f{k}", row[k:], f"f{k}/F")
    ROOT.hepmva_flat(tree, values, events, columns, row)
    tree.Write()
    file.Close()


def main(folder, events=5_000_000):
    flat(folder, int(events))
    jagged(folder, int(events))
    wide(folder)


main(*sys.argv[1:])
