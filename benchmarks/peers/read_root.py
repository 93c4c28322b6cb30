"""The peers of ReadRoot: uproot (arrays of numpy or awkward) and ROOT's RDataFrame (AsNumpy, which is interpreted, and a compiled loop that takes every column).

Usage: python read_root.py FOLDER REPETITIONS THREADS PEER CASE
PEER: uproot, asnumpy or compiled. For what is counted see stopwatch.py.
"""
import json
import sys

import numpy as np
from stopwatch import timed

THREE_OF_MANY = ["f7", "f500", "f993"]


def by_uproot(path, wanted, threads):
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


def by_dataframe(path, wanted, threads):
    import ROOT
    frame = ROOT.RDataFrame("events", path)
    return frame.AsNumpy(wanted or [str(c) for c in frame.GetColumnNames()])


def by_compiled_loop(path, wanted, threads):
    """All columns into vectors, in C++ that the interpreter compiles with -O3."""
    import ROOT
    frame = ROOT.RDataFrame("events", path)
    names = wanted or [str(c) for c in frame.GetColumnNames() if "." not in str(c) and not str(c).startswith("R_rdf")]
    kinds = ["arrays" if "RVec" in t or "vector" in t else "ints" if "int" in t.lower() else "floats"
             for t in (str(frame.GetColumnType(n)) for n in names)]
    return ROOT.hepmva_columns(path, names, kinds)


COMPILED = """#pragma cling optimize(3)
double hepmva_columns(const char* path, const std::vector<std::string>& names, const std::vector<std::string>& kinds) {
  ROOT::RDataFrame frame("events", path);
  std::vector<ROOT::RDF::RResultPtr<std::vector<float>>> floats;
  std::vector<ROOT::RDF::RResultPtr<std::vector<int>>> ints;
  std::vector<ROOT::RDF::RResultPtr<std::vector<ROOT::RVecF>>> arrays;
  for (size_t i = 0; i < names.size(); i++) {
    if (kinds[i] == "floats") floats.push_back(frame.Take<float>(names[i]));
    else if (kinds[i] == "ints") ints.push_back(frame.Take<int>(names[i]));
    else arrays.push_back(frame.Take<ROOT::RVecF>(names[i]));
  }
  double last = 0;
  for (auto& column : floats) last += column->back();
  for (auto& column : ints) last += column->back();
  for (auto& column : arrays) last += column->back().size();
  return last;
}"""


def main(folder, repetitions, threads, peer, case):
    threads, path = int(threads), f"{folder}/{case}.root"
    wanted = THREE_OF_MANY if case == "wide" else None
    work = {"uproot": by_uproot, "asnumpy": by_dataframe, "compiled": by_compiled_loop}[peer]
    if peer != "uproot":
        import ROOT
        ROOT.gInterpreter.Declare(COMPILED)
        if threads > 1:
            ROOT.EnableImplicitMT(threads)
    seconds, cpu, result = timed(lambda: work(path, wanted, threads), int(repetitions))
    total = {"uproot": total_of, "asnumpy": lambda arrays: sum(float(np.sum(a, dtype=np.float64)) for a in arrays.values()),
             "compiled": lambda last: None}[peer](result)
    name = {"uproot": "uproot", "asnumpy": "RDataFrame AsNumpy", "compiled": "RDataFrame compiled"}[peer]
    print(json.dumps({"bench": "read_root", "case": case, "peer": name, "threads": threads, "seconds": seconds, "cpu": cpu, "sum": total}), flush=True)


main(*sys.argv[1:])
