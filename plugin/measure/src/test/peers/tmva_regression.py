"""What TMVA wrote of its own estimates, read by uproot, for tests against a live peer.

    python tmva_regression.py TMVAReg.root TITLE TYPE

prints "rms VALUE" and "best90 VALUE", the roots of the means of TMVA's histograms of the squared deviation, whole and
below its quantile of 90% (from the sums that a TH1 keeps of its entries, not from its bins), then a line
"estimate target weight" for each event of the TestTree.
"""
import sys

import numpy as np
import uproot


def main(path, title, kind):
    file = uproot.open(path)
    for name, histogram in (("rms", "Quadr_Deviation"), ("best90", "Quadr_Dev_best90perc")):
        h = file["datasetreg/Method_%s/%s/MVA_%stest_%s_target_0_" % (kind, title, title, histogram)]
        print(name, repr(float(np.sqrt(h.member("fTsumwx") / h.member("fTsumw")))))
    tree = file["datasetreg/TestTree"].arrays([title, "fvalue", "weight"], library="np")
    for e, t, w in zip(tree[title], tree["fvalue"], tree["weight"]):
        print(repr(float(e)), repr(float(t)), repr(float(w)))


main(*sys.argv[1:])
