"""Evaluates expressions entry by entry with TTree::Draw, ROOT 6.40.

Usage: python tree_draw.py OUT REQUESTS   REQUESTS: lines of  file <tab> tree <tab> expression
Writes into OUT one line for each: the values as C prints them exactly (%a), with blanks between; "-" if ROOT refuses.
"""
import sys

import ROOT

ROOT.gErrorIgnoreLevel = ROOT.kFatal


def main(out, requests):
    files = {}
    with open(out, "w") as result:
        for line in open(requests, encoding="utf-8"):
            path, key, expression = line.rstrip("\n").split("\t")
            file = files.setdefault(path, ROOT.TFile.Open(path))
            tree = file.Get(key)
            tree.SetEstimate(100 * tree.GetEntries() + 1)  # arrays have several values
            count = tree.Draw(expression, "", "goff")
            values = [float(tree.GetV1()[i]).hex() for i in range(max(count, 0))]
            result.write((" ".join(values) if count >= 0 else "-") + "\n")


main(*sys.argv[1:])
