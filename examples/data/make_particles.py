#!/usr/bin/env python3
"""Makes particles.root: tracks of four kinds of particle with a known density, so that the best answer can be computed.

    pip install --pre ROOT==0.1a12          # ROOT 6.40, the reference implementation of the format
    python make_particles.py [particles.root]

The tree 'tracks' holds 20 000 tracks, electrons, pions, kaons and protons in equal numbers on average:

    p        momentum [GeV], uniform in [0.6, 3], the same for every kind
    dedx     energy loss over that of a minimum-ionising particle: normal, 10 % wide
    invBeta  1/beta from the time of flight: normal about sqrt(1 + m^2/p^2), 0.018 wide
    eop      E/p in the calorimeter: normal, about 1 for electrons, 0.15 wide; about 0.5 for the others, 0.25 wide
    kind     0 electron, 1 pion, 2 kaon, 3 proton
    track    running number, 1 ... 20 000

The mean of dedx is 0.6 (1 + m^2/p^2) (1 + 0.12 ln(1 + p^2/m^2)) up to a plateau of 1.5, its rise as in Bethe's formula. For a
given p the three others are independent and normal: the most likely kind is that of the largest product of three normal
densities. The numbers imitate no experiment. Seed 20261201; floats keep 13 bits of mantissa, so that the file stays small.
Opened by ROOT as a 'reproducible' file: two runs of one ROOT version write the same bytes.
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

static double energyLoss(double p, double mass) {
   double r = p * p / (mass * mass);
   double rise = 0.6 * (1 + 1 / r) * (1 + 0.12 * std::log(1 + r));
   return r > 10 ? std::min(1.5, rise) : rise;
}

void makeParticles(const char *name, int tracks, unsigned seed) {
   const double masses[4] = {0.000511, 0.13957, 0.49368, 0.93827};
   TRandom3 random(seed);
   TFile file((std::string(name) + "?reproducible=particles.root").c_str(), "RECREATE", "four kinds of particle", 505);
   TTree tree("tracks", "simulated tracks");
   float p, dedx, invBeta, eop;
   int kind, track;
   tree.Branch("p", &p);
   tree.Branch("dedx", &dedx);
   tree.Branch("invBeta", &invBeta);
   tree.Branch("eop", &eop);
   tree.Branch("kind", &kind);
   tree.Branch("track", &track);
   for (track = 1; track <= tracks; ++track) {
      kind = static_cast<int>(random.Integer(4));
      p = shortened(random.Uniform(0.6, 3));
      double loss = energyLoss(p, masses[kind]);
      dedx = shortened(random.Gaus(loss, 0.10 * loss));
      invBeta = shortened(random.Gaus(std::sqrt(1 + masses[kind] * masses[kind] / (p * p)), 0.018));
      eop = shortened(kind == 0 ? random.Gaus(1, 0.15) : random.Gaus(0.5, 0.25));
      tree.Fill();
   }
   tree.Write();
   file.Close();
}
""")

name = sys.argv[1] if len(sys.argv) > 1 else "particles.root"
ROOT.makeParticles(name, 20000, 20261201)
print(name, "written by ROOT", ROOT.gROOT.GetVersion())
