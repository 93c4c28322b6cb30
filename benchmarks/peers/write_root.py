"""The peers of WriteRoot: uproot, and ROOT's RDataFrame (Snapshot), both with Zstandard at level 5.

Usage: python write_root.py FOLDER REPETITIONS THREADS PEER
PEER: uproot or snapshot. Writes the columns of FOLDER/flat_none.root, which are in memory. For what is counted see stopwatch.py.
"""
import json
import os
import sys

import uproot
from stopwatch import timed


def main(folder, repetitions, threads, peer):
    with uproot.open(f"{folder}/flat_none.root") as file:
        columns = file["events"].arrays(library="np")
    path = f"{folder}/written_by_{peer}.root"
    if peer == "snapshot":
        import ROOT
        if int(threads) > 1:
            ROOT.EnableImplicitMT(int(threads))
        options = ROOT.RDF.RSnapshotOptions()
        options.fCompressionAlgorithm = ROOT.RCompressionSetting.EAlgorithm.kZSTD
        options.fCompressionLevel = 5

    def by_uproot():
        with uproot.recreate(path, compression=uproot.ZSTD(5)) as file:
            file["events"] = columns

    def by_snapshot():
        ROOT.RDF.FromNumpy(columns).Snapshot("events", path, list(columns), options)

    work = by_uproot if peer == "uproot" else by_snapshot
    seconds, cpu, _ = timed(work, int(repetitions), slow_seconds=12)
    name = {"uproot": "uproot", "snapshot": "RDataFrame Snapshot"}[peer]
    print(json.dumps({"bench": "write_root", "case": "write_tree", "peer": name, "threads": int(threads), "seconds": seconds, "cpu": cpu,
                      "bytes": os.path.getsize(path)}), flush=True)
    os.remove(path)


main(*sys.argv[1:])
