"""Writes files of src/test/resources/root that no ROOT of today writes: bytes of an uncompressed tree are changed, ROOT 6.40.

Usage: python root_bytes.py OUT [FILE]
  branch-cycle.root   tree events; a branch among the branches below itself, by a reference
  tiny.root           tree events: numbers, an array, a leaf list with text, aliases, in less than 5 kB: for the fuzzer, without
                      the description of classes
  root400.root        tree events as ROOT 4.00 wrote it: TBranch of version 8 has positions of 32 bits, though its description
                      says Long64_t; checked with ROOT
"""
import array
import os
import struct
import sys
import tempfile

import ROOT

ROOT.gErrorIgnoreLevel = ROOT.kError
ENTRIES = 10


def plain_tree(path):
    """One branch of three baskets; returns the start and the key's length of the record of the tree."""
    file = ROOT.TFile(path, "RECREATE", "", 0)
    tree = ROOT.TTree("events", "")
    ROOT.SetOwnership(tree, False)
    tree.SetAutoFlush(4)
    n = array.array("i", [0])
    tree.Branch("n", n, "n/I")
    for i in range(ENTRIES):
        n[0] = i * 1000
        tree.Fill()
    tree.Write()
    key = file.GetKey("events")
    place = key.GetSeekKey(), key.GetKeylen(), key.GetNbytes()
    file.Close()
    return place


def replaced(record, start, end, new, counts):
    """The record with other bytes in [start, end); the byte counts around them follow, and references from behind."""
    result = bytearray(record)
    shift = len(new) - (end - start)
    around = [p for p in range(start - 3) if record[p] == 0x40 and record[p + 1] == 0
              and p + 4 + (struct.unpack_from(">I", record, p)[0] & 0xFFFFFF) >= end
              and p + 4 + (struct.unpack_from(">I", record, p)[0] & 0xFFFFFF) <= len(record)]
    assert len(around) == counts, around
    for p in around:
        struct.pack_into(">I", result, p, struct.unpack_from(">I", record, p)[0] + shift)
    result[start:end] = new
    return result, shift


def append(raw, old_start, record, key_length):
    """Puts a record to the end of the file, and into the list of keys in place of the one at old_start."""
    start = len(raw)
    struct.pack_into(">i", record, 0, len(record))
    struct.pack_into(">i", record, 6, len(record) - key_length)
    struct.pack_into(">i", record, 18, start)
    head = bytes(raw[old_start:old_start + key_length])
    listed = raw.find(head[18:], old_start + key_length) - 18  # from the position on, key and list are the same
    assert listed > 0
    raw[listed:listed + key_length] = record[:key_length]
    raw += record
    struct.pack_into(">i", raw, 12, len(raw))
    return start


def branch_cycle(path):
    start, key_length, size = plain_tree(path)
    raw = bytearray(open(path, "rb").read())
    record = bytearray(raw[start:start + size])
    branch = record.find(b"\xff\xff\xff\xffTBranch\0") - 4
    empty = record.find(bytes.fromhex("4000001500030001"), branch)  # fBranches, without elements
    array_end = empty + 4 + 0x15
    struct.pack_into(">i", record, array_end - 8, 1)
    record, shift = replaced(record, array_end, array_end, struct.pack(">I", branch + 2), 5)
    append(raw, start, record, key_length)
    open(path, "wb").write(raw)


def tiny(path):
    file = ROOT.TFile(path, "RECREATE", "", 0)
    tree = ROOT.TTree("events", "")
    ROOT.SetOwnership(tree, False)
    pair, listed, count, jagged = array.array("f", [1, 2]), bytearray(16), array.array("i", [2]), array.array("d", [3, 4, 5])
    tree.Branch("pair", pair, "pair[2]/F", 200)
    tree.Branch("list", listed, "id/l:word/C", 200)
    tree.Branch("count", count, "count/I", 200)
    tree.Branch("jagged", jagged, "jagged[count]/D", 200)
    tree.SetAlias("sum", "pair[0] + 2*count")
    tree.SetAlias("half", "sum/2")
    for i in range(4):
        pair[0], count[0] = i, i % 3
        struct.pack_into("=q4s", listed, 0, ~i, b"abc"[:i])
        tree.Fill()
    tree.Write()
    file.Close()
    raw = bytearray(open(path, "rb").read())
    begin, name_length, info = (struct.unpack_from(">i", raw, at)[0] for at in (8, 28, 37))
    directory = begin + name_length
    keys, = struct.unpack_from(">i", raw, directory + 26)
    size, = struct.unpack_from(">i", raw, keys)
    assert keys > info
    record = raw[keys:keys + size]  # takes the place of the descriptions
    struct.pack_into(">i", record, 18, info)
    struct.pack_into(">i", raw, directory + 26, info)
    struct.pack_into(">2i", raw, 37, 0, 0)
    struct.pack_into(">i", raw, 12, info + size)
    open(path, "wb").write(raw[:info] + record)


def counted(version, body):
    return struct.pack(">IH", 0x40000000 | len(body) + 2, version) + body


def old_branch(record, at):
    """TBranch of version 13 at its byte count, as TBranch of version 8, and where it ends."""
    cursor = at + 6

    def take(n):
        nonlocal cursor
        cursor += n
        return bytes(record[cursor - n:cursor])

    def take_object():
        return take(4 + (struct.unpack_from(">I", record, cursor)[0] & 0xFFFFFF))

    named, fill = take_object(), take_object()
    compress, basket_size, offsets, write_basket = struct.unpack(">4i", take(16))
    entry_number, = struct.unpack(">q", take(8))
    take_object()  # TIOFeatures
    offset, most, split = struct.unpack(">3i", take(12))
    entries, first, total, zipped = struct.unpack(">4q", take(32))
    arrays = take_object() + take_object() + take_object()
    take(1)
    sizes = struct.unpack(f">{most}i", take(4 * most))
    take(1)
    firsts = struct.unpack(f">{most}q", take(8 * most))
    take(1)
    seeks = struct.unpack(f">{most}q", take(8 * most))
    body = named + fill + struct.pack(">8i", compress, basket_size, offsets, write_basket, entry_number, offset, most, split)
    leaf_shift = len(body) + 24 + 6 - (cursor - 3 - 20 * most - len(arrays) - at)
    body += struct.pack(">3d", entries, total, zipped) + arrays
    for values in (sizes, firsts, seeks):
        body += b"\1" + struct.pack(f">{most}i", *values)
    return counted(8, body + b"\0"), cursor + 1, leaf_shift


def descriptions(path):
    """The record of the streamer information, with TBranch described as ROOT 4.00 did."""
    file = ROOT.TFile(path)
    infos = file.GetStreamerInfoList()
    result = ROOT.TList()
    for info in infos:
        if info.GetName() != "TBranch":
            result.Add(info)
    old = ROOT.TStreamerInfo(ROOT.TClass.GetClass("TBranch"))
    old.SetClassVersion(8)
    elements = old.GetElements()
    named, filled = ROOT.TStreamerBase("TNamed", "", 0), ROOT.TStreamerBase("TAttFill", "", 0)
    parts = [named, filled]
    for name in ("fCompress", "fBasketSize", "fEntryOffsetLen", "fWriteBasket", "fEntryNumber", "fOffset", "fMaxBaskets",
                 "fSplitLevel"):
        parts.append(ROOT.TStreamerBasicType(name, "", 0, 6 if name == "fMaxBaskets" else 3, "Int_t"))
    for name in ("fEntries", "fTotBytes", "fZipBytes"):
        parts.append(ROOT.TStreamerBasicType(name, "", 0, 8, "Stat_t"))
    for name in ("fBranches", "fLeaves", "fBaskets"):
        parts.append(ROOT.TStreamerObject(name, "", 0, "TObjArray"))
    for name, kind, type_name in (("fBasketBytes", 3, "Int_t*"), ("fBasketEntry", 3, "Int_t*"),
                                  ("fBasketSeek", 16, "Long64_t*")):
        parts.append(ROOT.TStreamerBasicPointer(name, "[fMaxBaskets]", 0, kind, "fMaxBaskets", "TBranch", 8, type_name))
    parts.append(ROOT.TStreamerString("fFileName", "", 0))
    for part in parts:
        ROOT.SetOwnership(part, False)
        elements.Add(part)
    ROOT.SetOwnership(old, False)
    result.Add(old)
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.join(folder, "infos.root")
        out = ROOT.TFile(name, "RECREATE", "", 0)
        result.Write("StreamerInfo", ROOT.TObject.kSingleKey)
        key = out.GetKey("StreamerInfo")
        start, size = key.GetSeekKey(), key.GetNbytes()
        out.Close()
        return bytearray(open(name, "rb").read()[start:start + size])


def root400(path):
    start, key_length, size = plain_tree(path)
    infos = descriptions(path)
    raw = bytearray(open(path, "rb").read())
    record = bytearray(raw[start:start + size])
    at = record.find(b"\xff\xff\xff\xffTBranch\0") + 12
    leaf = record.find(b"\xff\xff\xff\xffTLeafI\0") - 4
    old, end, leaf_shift = old_branch(record, at)
    record, shift = replaced(record, at, end, old, 3)
    reference = record.find(struct.pack(">I", leaf + 2), at + len(old))
    struct.pack_into(">I", record, reference, leaf + leaf_shift + 2)
    append(raw, start, record, key_length)
    struct.pack_into(">i", infos, 18, len(raw))
    struct.pack_into(">2i", raw, 37, len(raw), len(infos))
    raw += infos
    struct.pack_into(">i", raw, 4, 40000)
    struct.pack_into(">i", raw, 12, len(raw))
    open(path, "wb").write(raw)
    expected = [i * 1000 for i in range(ENTRIES)]
    file = ROOT.TFile(path)
    tree = file.Get("events")
    assert tree.GetBranch("n").GetWriteBasket() == 3
    assert [entry.n for entry in tree] == expected
    file.Close()
    # uproot 5.7 believes the description and refuses the file


def main(out, what="all"):
    files = {"tiny": tiny, "branch-cycle": branch_cycle, "root400": root400}
    for name, write in files.items():
        if what in ("all", name):
            write(f"{out}/{name}.root")


main(*sys.argv[1:])
