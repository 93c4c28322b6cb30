"""Writes what RNTuples hold, as uproot or as ROOT reads them, in the form of rntuple_fixtures.py.

Usage: python rntuple_dump.py OUT {uproot|root} FILE...
writes OUT/0.json, OUT/1.json ... of the first RNTuple of each file, and prints versions. ROOT is asked for columns of
one value or one array of values per entry (RDataFrame), uproot for everything.
"""
import json
import math
import re
import sys
import warnings

import numpy as np

warnings.filterwarnings("ignore")

MAP = re.compile(r"std::(unordered_)?(multi)?map<")


def plain(value):
    """as JSON can write it"""
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, float) and not math.isfinite(value):
        return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"
    return value


def columns_of(name, array, type_name):
    """our columns of one field: name and values of each entry"""
    import awkward as ak
    layout = array.layout
    return dict(walk(name, ak.Array(layout).layout, type_name))


def walk(name, layout, type_name=""):
    import awkward as ak
    contents = ak.contents
    if isinstance(layout, contents.RecordArray):
        for field in layout.fields:
            base = re.match(r"(\w+::)+", field)  # a member that the class hides with its own
            shown = ":_0." + field[base.end():] if base else f"_{field}" if layout.is_tuple else field
            yield from walk(f"{name}.{shown}", layout[field])
    elif layout.parameter("__array__") == "string":
        yield name, ak.Array(layout).to_list()
    elif isinstance(layout, contents.UnionArray):
        return  # uproot 5.7 takes the elements of variants from the first cluster, whichever the entry is in
    elif layout.is_option:
        packed = layout.to_packed()
        index = np.asarray(packed.to_IndexedOptionArray64().index)
        for below, values in walk(name, packed.content):
            yield below, [[] if i < 0 else [values[i]] for i in index]
    elif layout.is_list:
        list_array = layout.to_ListOffsetArray64(True)
        offsets = np.asarray(list_array.offsets)
        for below, values in walk(name, list_array.content):
            if MAP.match(type_name):
                below = below.replace(name + "._0", name + ".first").replace(name + "._1", name + ".second")
            yield below, [values[a:b] for a, b in zip(offsets[:-1], offsets[1:])]
    elif layout.is_indexed:
        yield from walk(name, layout.project(), type_name)
    else:
        yield name, ak.Array(layout).to_list()


def by_uproot(path):
    import uproot
    with uproot.open(path) as file:
        key = next(key for key, cls in file.classnames(recursive=True).items() if cls == "ROOT::RNTuple")
        ntuple = file[key]
        columns = {}
        for name in ntuple.keys(recursive=False):
            try:
                columns |= columns_of(name, ntuple[name].array(), ntuple[name].typename)
            except NotImplementedError as e:
                print("  uproot does not read", name, e)
        return ntuple.num_entries, columns


def by_root(path):
    import ROOT
    with ROOT.TFile.Open(path) as file:
        key = next(key for key in file.GetListOfKeys() if key.GetClassName() == "ROOT::RNTuple")
        name = key.GetName()
    frame = ROOT.RDataFrame(name, path)
    columns = {}
    for column in map(str, frame.GetColumnNames()):
        kind = str(frame.GetColumnType(column))
        scalar = r"(bool|float|double|std::u?int\d+_t|std::string)"
        if "." in column or column.startswith("R_rdf_sizeof") or "#" in column:
            continue
        if re.fullmatch(scalar, kind):
            columns[column] = [str(v) if "string" in kind else v.item() if hasattr(v, "item") else v
                               for v in frame.AsNumpy([column])[column]]
        elif re.fullmatch(r"ROOT::VecOps::RVec<(float|double|std::u?int(16|32|64)_t)>", kind):
            columns[column] = [[v.item() if hasattr(v, "item") else v for v in row] for row in frame.AsNumpy([column])[column]]
    return frame.Count().GetValue(), columns


def main(out, peer, *files):
    if peer == "uproot":
        import uproot
        print("uproot", uproot.__version__)
    else:
        import ROOT
        print("ROOT", ROOT.gROOT.GetVersion())
    for i, path in enumerate(files):
        entries, columns = (by_uproot if peer == "uproot" else by_root)(path)
        with open(f"{out}/{i}.json", "w") as file:
            json.dump({"entries": entries, "columns": {name: plain(values) for name, values in columns.items()},
                       "unreadable": []}, file, ensure_ascii=False)
        print(i, "ok", len(columns), "columns")


main(*sys.argv[1:])
