"""The peers of ReadRoot: uproot (numpy arrays) and ROOT's RDataFrame (AsNumpy, and a compiled loop that sums).

Usage: python read_root.py FOLDER REPETITIONS THREADS [CASE...]
"""
import json
import statistics
import sys
import time

import numpy as np

CASES = ["flat_none", "flat_zlib", "flat_lz4", "flat_zstd", "flat_rntuple_none", "flat_rntuple_zstd", "jagged", "jagged_rntuple", "wide"]
THREE_OF_MANY = ["f7", "f500", "f993"]


def report(case, peer, threads, seconds, total):
    print(json.dumps({"bench": "read_root", "case": case, "peer": peer, "threads": threads,
                      "median": round(statistics.median(seconds), 4), "best": round(min(seconds), 4), "sum": total}), flush=True)


def by_uproot(path, wanted, threads):
    import awkward as ak
    import uproot
    executor = uproot.ThreadPoolExecutor(threads) if threads > 1 else None
    with uproot.open(path) as file:
        tree = file["events"]
        options = {"decompression_executor": executor, "interpretation_executor": executor} if executor else {}
        jagged = "jagged" in path
        return tree.arrays(wanted, library="ak" if jagged or "rntuple" in path else "np", **options)


def total_of(arrays):
    import awkward as ak
    fields = arrays.fields if hasattr(arrays, "fields") else arrays.keys()
    return sum(float(np.sum(ak.to_numpy(ak.flatten(arrays[f], axis=None)), dtype=np.float64)) for f in fields)


def by_dataframe(path, wanted):
    import ROOT
    frame = ROOT.RDataFrame("events", path)
    return frame.AsNumpy(wanted or [str(c) for c in frame.GetColumnNames()])


def by_compiled_loop(path, wanted):
    """All columns into vectors, in C++ that the interpreter compiles with -O2."""
    import ROOT
    if not hasattr(ROOT, "hepmva_columns"):
        ROOT.gInterpreter.Declare("""#pragma cling optimize(3)
        double hepmva_columns(const char* path, const std::vector<std::string>& wanted) {
          ROOT::RDataFrame frame("events", path); double total = 0;
          std::vector<ROOT::RDF::RResultPtr<std::vector<float>>> columns;
          for (auto& name : wanted) columns.push_back(frame.Take<float>(name));
          for (auto& column : columns) total += column->back();
          return total; }""")
    frame = ROOT.RDataFrame("events", path)
    names = wanted or [str(c) for c in frame.GetColumnNames()]
    return ROOT.hepmva_columns(path, names)


def timed(work, repetitions):
    work()
    seconds = []
    for _ in range(repetitions):
        start = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - start)
    return seconds, result


def main(folder, repetitions, threads, *cases):
    threads, repetitions = int(threads), int(repetitions)
    for case in cases or CASES:
        path = f"{folder}/{case}.root"
        wanted = THREE_OF_MANY if case == "wide" else None
        seconds, arrays = timed(lambda: by_uproot(path, wanted, threads), repetitions)
        report(case, "uproot", threads, seconds, total_of(arrays))
        if "jagged" not in case:
            import ROOT
            if threads > 1:
                ROOT.EnableImplicitMT(threads)
            seconds, arrays = timed(lambda: by_dataframe(path, wanted), repetitions)
            report(case, "RDataFrame AsNumpy", threads, seconds, sum(float(np.sum(a, dtype=np.float64)) for a in arrays.values()))
            seconds, last = timed(lambda: by_compiled_loop(path, wanted), repetitions)
            report(case, "RDataFrame compiled", threads, seconds, None)


main(*sys.argv[1:])
