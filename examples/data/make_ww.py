#!/usr/bin/env python3
"""Makes ww/*.root: a search for H -> WW -> e mu nu nu, as small as it can be with sources, cross-sections and weights.

    pip install --pre ROOT==0.1a12          # ROOT 6.40, the reference implementation of the format
    python make_ww.py [FOLDER]

One file for each process: two of the signal, ggH and VBF, three of the background, WW, tt and Ztautau. As in CMS' NanoAOD
the tree 'Events' holds what passed a loose selection, and 'Runs' what was generated, in two entries:

    Events  mll         mass of the two leptons [GeV]
            ptll        transverse momentum of the two together [GeV]
            dphi        angle between them in the transverse plane, in [0, pi]
            mt          transverse mass of leptons and missing momentum [GeV]
            genWeight   of the generator: ggH and tt have negative ones
            event       running number of the generated event
    Runs    genEventSumw  sum of genWeight over all generated events

The spin of the Higgs boson brings the leptons together: small mll and dphi. The numbers imitate no experiment. Seed
20261130; floats keep 13 bits of mantissa, so that the files stay small. Opened by ROOT as 'reproducible' files: two runs of
one ROOT version write the same bytes.
"""
import os
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
#include <string>

static float shortened(double x) {               // 13 bits of mantissa, rounded
   float f = static_cast<float>(x);
   uint32_t bits;
   std::memcpy(&bits, &f, 4);
   bits = (bits + 0x200u) & ~0x3FFu;
   std::memcpy(&f, &bits, 4);
   return f;
}

// peak and width of dphi, typical momenta of the leptons and of the pair, share of negative weights, share that passes
struct Process { double dphi, spread, lepton, pair, negative, passes; };

void makeProcess(const char *folder, const char *name, Process process, int generated, unsigned seed) {
   TRandom3 random(seed);
   std::string path = std::string(folder) + "/" + name + ".root?reproducible=" + name + ".root";
   TFile file(path.c_str(), "RECREATE", name, 505);
   TTree events("Events", "two leptons");
   float mll, ptll, dphi, mt, genWeight;
   int event;
   events.Branch("mll", &mll);
   events.Branch("ptll", &ptll);
   events.Branch("dphi", &dphi);
   events.Branch("mt", &mt);
   events.Branch("genWeight", &genWeight);
   events.Branch("event", &event);
   double sum[2] = {0, 0};
   for (event = 1; event <= generated; ++event) {
      genWeight = random.Uniform() < process.negative ? -0.5 : 0.5;
      sum[event % 2] += genWeight;
      if (random.Uniform() > process.passes) continue;
      double angle;
      do { angle = std::abs(random.Gaus(process.dphi, process.spread)); } while (angle > TMath::Pi());
      double pt1 = 20 + random.Exp(process.lepton), pt2 = 10 + random.Exp(0.6 * process.lepton);
      double deta = random.Gaus(0, 0.9);
      mll = shortened(std::sqrt(2 * pt1 * pt2 * (std::cosh(deta) - std::cos(angle))));
      ptll = shortened(std::hypot(pt1 + pt2 * std::cos(angle), pt2 * std::sin(angle)));
      dphi = shortened(angle);
      double met = std::max(1.0, random.Gaus(process.pair, 0.4 * process.pair));
      mt = shortened(std::sqrt(2 * ptll * met * (1 - std::cos(random.Gaus(TMath::Pi(), 0.5)))));
      events.Fill();
   }
   TTree runs("Runs", "what was generated");
   double genEventSumw;
   runs.Branch("genEventSumw", &genEventSumw);
   for (double part : sum) { genEventSumw = part; runs.Fill(); }
   events.Write();
   runs.Write();
   file.Close();
}
""")

PROCESSES = {
    "ggH": (ROOT.Process(0.6, 0.7, 16, 45, 0.04, 0.25), 20000),
    "VBF": (ROOT.Process(0.6, 0.7, 20, 60, 0.0, 0.25), 12000),
    "WW": (ROOT.Process(2.2, 0.9, 26, 42, 0.0, 0.2), 30000),
    "tt": (ROOT.Process(1.6, 1.1, 38, 65, 0.02, 0.1), 60000),
    "Ztautau": (ROOT.Process(2.8, 0.4, 12, 22, 0.0, 0.02), 200000)}

folder = sys.argv[1] if len(sys.argv) > 1 else "ww"
os.makedirs(folder, exist_ok=True)
for number, (name, (process, generated)) in enumerate(PROCESSES.items()):
    ROOT.makeProcess(folder, name, process, generated, 20261130 + number)
print(folder, "written by ROOT", ROOT.gROOT.GetVersion())
