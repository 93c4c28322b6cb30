"""Writes text as ROOT writes and reads it: tables of TTree::Scan, and files for TTree::ReadFile.

Usage: python root_text.py OUT
Makes, always the same: OUT/scan.txt, scan_arrays.txt, scan_none.txt, scan_session.txt (printed by TTree::Scan) and
OUT/readfile.txt, readfile_arrays.txt, readfile_commas.csv (read by TTree::ReadFile). Beside each lies the table it means,
NAME.expected, as CSV: of a scan the values that were filled, of the others what TTree::ReadFile read.
The copies in src/test/resources/text were written by ROOT 6.40.00.
Prints ROOT's version, and the name of each file.
"""
import array
import os
import sys
import warnings

warnings.simplefilter("ignore")
import ROOT  # noqa: E402

EXACT = "colsize=30 precision=17"


def shown(value):
    return value if isinstance(value, str) else repr(value)


def expected(out, name, header, rows):
    with open(os.path.join(out, name + ".expected"), "w") as file:
        for row in [header] + rows:
            file.write(",".join(map(shown, row)) + "\n")


def scanned(out):
    tree = ROOT.TTree("t", "t")
    x, n, v, name = array.array("d", [0]), array.array("i", [0]), ROOT.std.vector("double")(), ROOT.std.string()
    tree.Branch("x", x, "x/D")
    tree.Branch("n", n, "n/I")
    tree.Branch("v", v)
    tree.Branch("name", name)
    rows, arrays = [], []
    for i in range(9):
        x[0], n[0] = (i - 2.5) * 1e3 / 7, i * i
        v.clear()
        [v.push_back(k + 0.5 / (i + 1)) for k in range(i % 3)]
        name.assign("mu *%d plus" % i if i % 2 else "e")
        tree.Fill()
        rows.append([i, x[0], n[0], x[0] * 2 + n[0] * 3 - 7, str(name)])
        arrays += [[i, k, x[0], v[k]] for k in range(v.size())] or [[i, 0, x[0], ""]]

    def scan(file, *what):
        tree.GetPlayer().SetScanRedirect(True)
        tree.GetPlayer().SetScanFileName(os.path.join(out, file))
        tree.Scan(*what)

    scan("scan.txt", "x:n:x*2+n*3-7:name", "", EXACT)
    expected(out, "scan.txt", ["Row", "x", "n", "x*2+n*3-7", "name"], rows)
    scan("scan_arrays.txt", "x:v", "", EXACT)
    expected(out, "scan_arrays.txt", ["Row", "Instance", "x", "v"], arrays)
    scan("scan_none.txt", "x:n", "n > 100")
    expected(out, "scan_none.txt", ["Row", "x", "n"], [])
    with open(os.path.join(out, "scan.txt")) as table, open(os.path.join(out, "scan_session.txt"), "w") as session:
        session.write("root [0] t->Scan(\"x:n\")\n\n" + table.read() + "==> 9 selected entries\n(long long) 9\n")
    expected(out, "scan_session.txt", ["Row", "x", "n", "x*2+n*3-7", "name"], rows)


def read(out, file, text, delimiter=" "):
    path = os.path.join(out, file)
    with open(path, "w") as target:
        target.write(text)
    tree = ROOT.TTree("r", "r")
    tree.ReadFile(path, "", delimiter)
    names, rows = [], []
    for leaf in tree.GetListOfLeaves():
        size = leaf.GetLen() if leaf.ClassName() != "TLeafC" else 1
        array_of = size > 1
        names += [leaf.GetName() + "[%d]" % i for i in range(size)] if array_of else [leaf.GetName()]
    for i in range(tree.GetEntries()):
        tree.GetEntry(i)
        row = []
        for leaf in tree.GetListOfLeaves():
            if leaf.ClassName() == "TLeafC":
                row.append(str(leaf.GetValueString() if hasattr(leaf, "GetValueString") else getattr(tree, leaf.GetName())))
            else:
                row += [leaf.GetValue(k) for k in range(leaf.GetLen())]
        rows.append([int(v) if not isinstance(v, str) and v == int(v) else v for v in row])
    expected(out, file, names, rows)


def main(out):
    print("ROOT", ROOT.gROOT.GetVersion())
    scanned(out)
    read(out, "readfile.txt", "x/D:y:n/I:name/C\n0.1 -2.5e-3 3 mu\n# a comment\n4.25   5.5 6 e\n")
    read(out, "readfile_arrays.txt", "p[3]/D:n/I\n1.5 2.5 -3.5 4\n5.1 6.2 7.3 8\n")
    read(out, "readfile_commas.csv", "x/D,y/D,n/I\n0.1,2.5,3\n4,5.25,6\n", ",")
    for file in sorted(os.listdir(out)):
        if not file.endswith(".expected"):
            print(file)


main(sys.argv[1])
