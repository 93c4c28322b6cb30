#!/usr/bin/env python3
"""Makes showers.root: photons in a calorimeter with gaps and leakage, and what share of its energy each has left there.

    pip install --pre ROOT==0.1a12          # ROOT 6.40, the reference implementation of the format
    python make_showers.py [showers.root]

The tree 'showers' holds 24 000 photons:

    raw      sum of the energies of the cells [GeV]
    eta      pseudorapidity of the cluster, uniform in [-1.4, 1.4]
    x        where it hits its cell: distance from the middle in cells, uniform in [-0.5, 0.5]
    width    of the shower across, 1 for a photon that did not convert
    tail     share of raw in the last layer
    energy   of the photon [GeV], uniform in ln E from 10 to 200
    kept     share of energy that was left in the cells, before their resolution: what nobody would know
    shower   running number, 1 ... 24 000

raw = energy * kept * normal(1, 7 %/sqrt(E) (+) 0.7 %), and kept is a product of four factors:

    gaps     1 - 0.16 exp(-(d/0.02)^2/2), at a distance d in |eta| from a gap between modules: 0.45, 0.80, 1.15
    sides    1 - 0.10 x^2: the sum has a fixed number of cells
    front    a photon converts in the material before the calorimeter, of 0.3 + 0.5 eta^2 radiation lengths, with
             probability 1 - exp(-7/9 of them), and loses a share f, exponential of mean 0.05 (50 GeV/E)^0.3: 1 - f.
             It widens the shower: width = 1 + 8 f, measured to 0.03
    back     a shower begins late, exponential of mean 9/7 radiation lengths t, and a share g = 0.004 (E/50 GeV)^0.4 exp(t/2.2),
             at most 0.3, leaks out: 1 - g. It shows in the last layer: tail = 2 g, measured to 0.004

The numbers imitate no experiment. Seed 20261202; floats keep 13 bits of mantissa, so that the file stays small. Opened by
ROOT as a 'reproducible' file: two runs of one ROOT version write the same bytes.
"""
import sys

import ROOT

ROOT.gInterpreter.Declare(r"""
#include "TFile.h"
#include "TRandom3.h"
#include "TTree.h"
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>

static float shortened(double x) {               // 13 bits of mantissa, rounded
   float f = static_cast<float>(x);
   uint32_t bits;
   std::memcpy(&bits, &f, 4);
   bits = (bits + 0x200u) & ~0x3FFu;
   std::memcpy(&f, &bits, 4);
   return f;
}

static double gaps(double eta) {
   double kept = 1;
   for (double gap : {0.45, 0.80, 1.15}) kept -= 0.16 * std::exp(-0.5 * std::pow((std::abs(eta) - gap) / 0.02, 2));
   return kept;
}

void makeShowers(const char *name, int showers, unsigned seed) {
   TRandom3 random(seed);
   TFile file((std::string(name) + "?reproducible=showers.root").c_str(), "RECREATE", "photons in a calorimeter", 505);
   TTree tree("showers", "simulated photons");
   float raw, eta, x, width, tail, energy, kept;
   int shower;
   tree.Branch("raw", &raw);
   tree.Branch("eta", &eta);
   tree.Branch("x", &x);
   tree.Branch("width", &width);
   tree.Branch("tail", &tail);
   tree.Branch("energy", &energy);
   tree.Branch("kept", &kept);
   tree.Branch("shower", &shower);
   for (shower = 1; shower <= showers; ++shower) {
      energy = shortened(std::exp(random.Uniform(std::log(10.0), std::log(200.0))));
      eta = shortened(random.Uniform(-1.4, 1.4));
      x = shortened(random.Uniform(-0.5, 0.5));
      bool converts = random.Uniform() < 1 - std::exp(-7.0 / 9 * (0.3 + 0.5 * eta * eta));
      double front = converts ? std::min(0.5, random.Exp(0.05 * std::pow(50 / energy, 0.3))) : 0;
      double back = std::min(0.3, 0.004 * std::pow(energy / 50, 0.4) * std::exp(random.Exp(9.0 / 7) / 2.2));
      kept = shortened(gaps(eta) * (1 - 0.10 * x * x) * (1 - front) * (1 - back));
      raw = shortened(energy * kept * random.Gaus(1, std::hypot(0.07 / std::sqrt(energy), 0.007)));
      width = shortened(random.Gaus(1 + 8 * front, 0.03));
      tail = shortened(std::max(0.0, random.Gaus(2 * back, 0.004)));
      tree.Fill();
   }
   tree.Write();
   file.Close();
}
""")

name = sys.argv[1] if len(sys.argv) > 1 else "showers.root"
ROOT.makeShowers(name, 24000, 20261202)
print(name, "written by ROOT", ROOT.gROOT.GetVersion())
