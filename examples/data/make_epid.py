#!/usr/bin/env python3
"""Makes epid.root: simulated electrons and charged pions as an identification study would see them.

    pip install --pre ROOT==0.1a12          # ROOT 6.40, the reference implementation of the format
    python make_epid.py [epid.root]

The tree 'events' holds 288 000 events, one electron (species 1, the signal) to four pions (species 0):

    eop          E/p: calorimeter energy over track momentum
    shape        shower shape: share of the cluster's energy outside its core, in [0, 1]
    match        distance between the extrapolated track and the cluster [cm]
    eventNumber  running number, 1 ... 288 000; the species mixed at random
    p            track momentum [GeV], 1 ... 20, falling
    theta        polar angle [deg], 25 ... 155
    species      1 electron, 0 pion

Electrons shower whole: E/p peaks at one with a resolution of 11 %/sqrt(E) (+) 2.5 %, a low tail from bremsstrahlung lost on
the way (which also widens the match) and a few per cent of leakage in the gaps of the barrel at 45 and 135 degrees. Pions
leave the energy of a minimum-ionising particle, or shower late and wide; one in twelve charge-exchanges early and looks
like an electron but for its shape. About one cluster in 150 of either kind is a wrong match. The numbers imitate no
experiment. Seed 20261121; floats keep 13 bits of mantissa, so that the file stays small. Opened by ROOT as a
'reproducible' file: two runs of one ROOT version write the same bytes.
"""
import sys

import ROOT

ROOT.gInterpreter.Declare(r"""
#include "TFile.h"
#include "TMath.h"
#include "TRandom3.h"
#include "TTree.h"
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>

static float shortened(double x) {               // 13 bits of mantissa, rounded
   float f = static_cast<float>(x);
   uint32_t bits;
   std::memcpy(&bits, &f, 4);
   bits = (bits + 0x200u) & ~0x3FFu;
   std::memcpy(&f, &bits, 4);
   return f;
}

struct Track { double p, theta, eop, shape, match; };

static double inside(double x, double low, double high) { return std::min(high, std::max(low, x)); }

static void electron(TRandom3 &random, Track &t) {
   double brems = random.Uniform() < 0.22 ? random.Exp(0.16) : 0;
   double gap = std::abs(std::abs(t.theta - 90) - 45) < 2.5 ? 0.12 * random.Uniform() : 0;
   double sigma = std::hypot(0.11 / std::sqrt(t.p), 0.025);
   t.eop = std::max(0.02, (1 - std::min(0.85, brems) - gap) * random.Gaus(1, sigma));
   t.shape = inside(0.085 + 0.05 * gap / 0.12 + 0.20 * brems + random.Gaus(0, 0.028 + 0.06 / t.p) + random.Exp(0.018), 0, 1);
   t.match = std::hypot(random.Gaus(0, 0.55 + 1.0 / t.p), random.Gaus(0, 0.45 + 0.5 / t.p)) + 3.0 * brems * random.Uniform();
}

static void pion(TRandom3 &random, Track &t) {
   double kind = random.Uniform();
   if (kind < 0.38) {                             // minimum ionising: about 0.3 GeV
      t.eop = inside(random.Landau(0.29, 0.035), 0.02, 1.2) / t.p;
      t.shape = inside(random.Gaus(0.11, 0.03) + random.Exp(0.09), 0, 1);
   } else if (kind < 0.917) {                     // hadronic shower, late and wide
      double late = random.Uniform();
      t.eop = std::max(0.02, (0.86 - 0.55 * late) * random.Gaus(1, 0.50 / std::sqrt(t.p) + 0.08));
      t.shape = inside(random.Gaus(0.20 + 0.16 * late, 0.085), 0, 1);
   } else {                                       // charge exchange: an early pi0
      t.eop = std::max(0.02, random.Gaus(0.88, 0.14));
      t.shape = inside(random.Gaus(0.135, 0.05) + random.Exp(0.02), 0, 1);
   }
   double wide = 0.9 + 1.6 / t.p + 2.2 * t.shape;
   t.match = std::hypot(random.Gaus(0, wide), random.Gaus(0, wide));
}

void makeEpid(const char *name, int events, unsigned seed) {
   TRandom3 random(seed);
   TFile file((std::string(name) + "?reproducible=epid.root").c_str(), "RECREATE", "electron and pion identification", 505);
   TTree tree("events", "simulated electrons and pions");
   float eop, shape, match, p, theta;
   int eventNumber, species;
   tree.Branch("eop", &eop);
   tree.Branch("shape", &shape);
   tree.Branch("match", &match);
   tree.Branch("eventNumber", &eventNumber);
   tree.Branch("p", &p);
   tree.Branch("theta", &theta);
   tree.Branch("species", &species);
   for (int i = 1; i <= events; i++) {
      Track t;
      do { t.p = 1 + random.Exp(4.5); } while (t.p > 20);
      t.theta = TMath::ACos(random.Uniform(std::cos(155 * TMath::DegToRad()), std::cos(25 * TMath::DegToRad()))) * TMath::RadToDeg();
      species = random.Uniform() < 0.2;
      if (species) electron(random, t); else pion(random, t);
      if (random.Uniform() < 1.0 / 150) {         // another particle's cluster
         t.eop = random.Exp(0.6); t.match = random.Uniform(2, 12); t.shape = random.Uniform(0.05, 0.6);
      }
      eventNumber = i;
      eop = shortened(t.eop); shape = shortened(t.shape); match = shortened(t.match);
      p = shortened(t.p); theta = shortened(t.theta);
      tree.Fill();
   }
   tree.Write();
   file.Close();
}
""")

name = sys.argv[1] if len(sys.argv) > 1 else "epid.root"
ROOT.makeEpid(name, 288000, 20261121)
print(name, "written by ROOT", ROOT.gROOT.GetVersion())
