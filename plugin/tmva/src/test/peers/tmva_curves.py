"""Takes the efficiencies of methods from the trees of a file of TMVA's layout, with numpy, and says how far those of
its histograms are from them.

Usage: python tmva_curves.py OUT FILE TITLE... (what is said goes to the output)
"""
import sys

import numpy as np
import uproot

file = uproot.open(sys.argv[2])["dataset"]
for title in sys.argv[3:]:
    folder = [f[title] for name, f in file.items(recursive=False) if name.startswith("Method_") and title in
              [k.split(";")[0] for k in f.keys(recursive=False)]][0]
    for tree, words in [("TestTree", ["effS", "effB"]), ("TrainTree", ["trainingEffS", "trainingEffB"])]:
        events = file[tree].arrays(["classID", "weight", title], library="np")
        response, w = events[title].astype(float), events["weight"].astype(float)
        passed = []
        for cls, word in enumerate(words):
            h = folder[f"MVA_{title}_{word}"]
            edges = h.axis().edges()[:-1]
            mine = events["classID"] == cls
            order = np.argsort(response[mine])
            x, s = response[mine][order], w[mine][order]
            above = np.concatenate([np.cumsum(s[::-1])[::-1], [0]])
            passed.append(above[np.searchsorted(x, edges, "left")] / above.max())
            # an event within the rounding of an edge may be on either side
            near = np.abs(x[:, None] - edges[np.clip(np.searchsorted(edges, x)[:, None] + [-1, 0], 0, len(edges) - 1)])
            unsure = (near.min(axis=1) < 1e-12 + 1e-9 * np.abs(x)) & (x > edges[0])
            loose = np.sum(np.abs(s) * unsure) / above.max()
            far = np.abs(passed[cls] - h.values()).max()
            print(title, word, "agrees" if far <= 1e-9 + loose and loose < 0.02 else f"differs by {far} ({loose} loose)")
        curve = "effBvsS" if tree == "TestTree" else "trainingEffBvsS"
        h = folder[f"MVA_{title}_{curve}"]
        wanted = (np.arange(100) + 0.5) / 100
        # the background efficiency lies between those at neighbouring cuts between which the signal's crosses
        effs, effb = folder[f"MVA_{title}_{words[0]}"].values(), folder[f"MVA_{title}_{words[1]}"].values()
        inside = np.zeros(100, bool)
        for i, q in enumerate(wanted):
            at = np.nonzero((effs[:-1] - q) * (effs[1:] - q) <= 0)[0]
            around = np.concatenate([effb[at], effb[at + 1], [1.0] if q > effs[0] else [],
                                     effb[-1:] if q < effs[-1] else []])
            inside[i] = len(around) > 0 and around.min() - 1e-6 <= h.values()[i] <= around.max() + 1e-6
        print(title, curve, "agrees" if inside.all() else f"{(~inside).sum()} bins are not between the cuts around")
