"""Writes src/main/resources/org/hepmva/io/root/format/streamer/layouts.txt from ROOT's own streamer information.

The layouts are needed for the streamer information itself, and for files that crashed before it was written.
Usage: python root_layouts.py OUT   (ROOT 6.40 was used)
"""
import sys

import ROOT

STREAMERS = """\
class TStreamerInfo 9
  TNamed 67 BASE 0
  fCheckSum 13 UInt_t 0
  fClassVersion 3 Int_t 0
  fElements 64 TObjArray* 0
class TStreamerElement 1
  TNamed 67 BASE 0
  fType 3 Int_t 0
  fSize 3 Int_t 0
  fArrayLength 3 Int_t 0
  fArrayDim 3 Int_t 0
  fMaxIndex 62 TArrayI 0
  fTypeName 65 TString 0
class TStreamerElement 2
  TNamed 67 BASE 0
  fType 3 Int_t 0
  fSize 3 Int_t 0
  fArrayLength 3 Int_t 0
  fArrayDim 3 Int_t 0
  fMaxIndex 23 Int_t 5
  fTypeName 65 TString 0
"""
PLAIN = ["TStreamerBase", "TStreamerBasicType", "TStreamerObject", "TStreamerObjectAny", "TStreamerObjectPointer",
         "TStreamerObjectAnyPointer", "TStreamerString", "TStreamerSTL", "TStreamerArtificial"]
COUNTED = ["TStreamerBasicPointer", "TStreamerLoop"]
CLASSES = ["TAttLine", "TAttFill", "TAttMarker", "ROOT::TIOFeatures", "TTree", "TNtuple", "TNtupleD", "TBranch",
           "TBranchElement", "TBranchObject", "TBranchClones", "TBranchSTL", "TBranchRef", "TRefTable", "TLeaf",
           "TLeafB", "TLeafS", "TLeafI", "TLeafL", "TLeafG", "TLeafF", "TLeafD", "TLeafF16", "TLeafD32", "TLeafC",
           "TLeafO", "TLeafElement", "TLeafObject"]
# versions of ROOT 5 differ from the present ones by members that are not there yet
WITHOUT = {("TTree", 19): ["fIOFeatures"], ("TBranch", 12): ["fIOFeatures"], ("TBranchElement", 8): [],
           ("TBranchElement", 9): []}


def lines(name, version, elements, without=()):
    yield f"class {name} {version}"
    for e in elements:
        if e.GetName() in without:
            continue
        count = " " + e.GetCountName() if hasattr(e, "GetCountName") else ""
        yield f"  {e.GetName()} {e.GetType()} {e.GetTypeName().replace(' ', '_')} {e.GetArrayLength()}{count}"


def main(out):
    with open(out, "w") as f:
        f.write(f"# written by src/test/peers/root_layouts.py with ROOT {ROOT.gROOT.GetVersion()}\n")
        f.write("# class NAME VERSION, then its members: name, ROOT's number for the type, type, array length, counter\n")
        f.write(STREAMERS)
        for name in PLAIN:
            f.write(f"class {name} 2\n  TStreamerElement 0 BASE 0\n")
        for name in COUNTED:
            f.write(f"class {name} 2\n  TStreamerElement 0 BASE 0\n  fCountVersion 3 Int_t 0\n"
                    "  fCountName 65 TString 0\n  fCountClass 65 TString 0\n")
        f.write("class TStreamerSTLstring 2\n  TStreamerSTL 0 BASE 0\n")
        for name in CLASSES:
            cls = ROOT.TClass.GetClass(name)
            elements = list(cls.GetStreamerInfo().GetElements())
            for (n, version), without in WITHOUT.items():
                if n == name:
                    f.writelines(l + "\n" for l in lines(name, version, elements, without))
            f.writelines(l + "\n" for l in lines(name, cls.GetClassVersion(), elements))


main(sys.argv[1])
