"""Compares files with what hepmva has made of them by adding an object 'hepmva_note', with ROOT.

Usage: python root_added.py OUT BEFORE AFTER BEFORE AFTER ...   What ROOT complains about of AFTER alone is said.
"""
import os
import sys
import tempfile
import warnings

warnings.filterwarnings("ignore")
import ROOT  # noqa: E402


def keys(f):
    return [(k.GetName(), k.GetCycle(), k.GetClassName(), k.GetSeekKey(), k.GetNbytes()) for k in f.GetListOfKeys()]


def listened(path):
    """The keys, the note, and what was said meanwhile."""
    sys.stderr.flush()
    saved = os.dup(2)
    with tempfile.TemporaryFile() as said:
        os.dup2(said.fileno(), 2)
        f = ROOT.TFile.Open(path)
        found = keys(f)
        note = f.Get("hepmva_note")
        infos = {(i.GetName(), i.GetClassVersion()) for i in f.GetStreamerInfoList() if hasattr(i, "GetClassVersion")}
        recovered = f.TestBit(ROOT.TFile.kRecovered)
        f.Close()
        os.dup2(saved, 2)
        said.seek(0)
        return found, str(note.GetString()) if note else "", infos, recovered, said.read().decode()


for before, after in zip(sys.argv[2::2], sys.argv[3::2]):
    was, _, described, _, complaints = listened(before)
    now, note, still, recovered, more = listened(after)
    good = now[:-1] == was and note == "added" and not recovered and described <= still
    good = good and set(more.replace(after, "").split("\n")) <= set(complaints.replace(before, "").split("\n"))
    print("same" if good else f"{before}: {was} {now} {note} {recovered} {described - still} {more}")
