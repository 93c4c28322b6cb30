"""Writes friends.root and friends_other.root: a tree whose friends are in its own file, in another, in none, and found by an index.

Usage: python friend_fixtures.py OUT   with ROOT 6.40
"""
import array
import os
import sys

import ROOT


def tree(name, columns, entries, index=""):
    made = ROOT.TTree(name, name)
    values = {c: array.array("f", [0]) for c in columns}
    for c, value in values.items():
        made.Branch(c, value, f"{c}/F")
    for i in range(entries):
        for k, value in enumerate(values.values()):
            value[0] = 100 * k + i
        made.Fill()
    if index:
        made.BuildIndex(index)
    return made


def main(out):
    os.chdir(out)
    other = ROOT.TFile("friends_other.root", "recreate")
    tree("responses", ["BDT", "x"], 5).Write()
    tree("short", ["few"], 3).Write()
    tree("indexed", ["y"], 5, "Entry$").Write()
    other.Close()
    gone = ROOT.TFile("no_such_file.root", "recreate")
    tree("gone", ["v"], 5).Write()
    gone.Close()
    file = ROOT.TFile("friends.root", "recreate")
    tree("near", ["z"], 6).Write()
    events = tree("events", ["x", "id"], 5)
    events.AddFriend("near")
    events.AddFriend("r = responses", "friends_other.root")
    events.AddFriend("short", "friends_other.root")
    events.AddFriend("indexed", "friends_other.root")
    events.AddFriend("gone", "no_such_file.root")
    events.Write()
    file.Close()
    os.remove("no_such_file.root")


main(*sys.argv[1:])
