"""Writes nano1.root and nano2.root: events with a tree of metadata beside them, as NanoAOD has it.

python nano_like.py FOLDER     those here are of uproot 5.7.7; nothing is random
"""

import sys
from pathlib import Path

import numpy as np
import uproot

FILES = {
    "nano1.root": (dict(x=[1, 2, 3, 4], genWeight=[1.5, 1.5, -1.5, 1.5]), dict(genEventSumw=[30.0, 12.5])),
    "nano2.root": (dict(x=[5, 6], genWeight=[1.5, 1.5]), dict(genEventSumw=[57.5])),
}

for name, (events, runs) in FILES.items():
    with uproot.recreate(Path(sys.argv[1]) / name) as file:
        for tree, columns in (("Events", events), ("Runs", runs)):
            types = {key: "float32" if tree == "Events" else "float64" for key in columns}
            file.mktree(tree, types)
            file[tree].extend({key: np.array(values, types[key]) for key, values in columns.items()})
