"""Writes src/main/resources/org/hepmva/io/root/format/write/streamers.txt: how ROOT describes the classes that
hepmva writes (streamer information).

Usage: python root_streamers.py OUT   (ROOT 6.40 was used)
"""
import os
import sys
import tempfile

import ROOT

CLASSES = """TObject TNamed TString TObjString TAttLine TAttFill TAttMarker TAttAxis TAtt3D TAxis
    TArray TArrayC TArrayS TArrayI TArrayL64 TArrayF TArrayD TCollection TSeqCollection TList THashList TObjArray TMap
    TH1 TH1C TH1S TH1I TH1F TH1D TH2 TH2C TH2S TH2I TH2F TH2D TH3 TH3C TH3S TH3I TH3F TH3D
    TProfile TProfile2D TProfile3D TGraph TGraphErrors TGraphAsymmErrors TGraphMultiErrors TEfficiency
    TParameter<bool> TParameter<int> TParameter<float> TParameter<double> TParameter<Long64_t>
    TVectorT<float> TVectorT<double> ROOT::RNTuple
    TTree TNtuple TNtupleD TBranch ROOT::TIOFeatures TLeaf TLeafO TLeafB TLeafS TLeafI TLeafL TLeafF TLeafD
    TLeafC TBranchElement TLeafElement""".split()
# written by hand, so that their members are what those by whom they are described say
STREAMERS = """\
class TStreamerInfo 10 90566883 -
  base TNamed 67 BASE 0 0 - 1 | The basis for a named object (name, title)
  basic fCheckSum 13 unsigned~int 4 0 - | checksum of original class
  basic fClassVersion 3 int 4 0 - | Class version identifier
  pointer fElements 64 TObjArray* 8 0 - | Array of TStreamerElements
"""
KINDS = {"TStreamerBase": "base", "TStreamerBasicType": "basic", "TStreamerBasicPointer": "counted",
         "TStreamerObject": "object", "TStreamerObjectAny": "any", "TStreamerObjectPointer": "pointer",
         "TStreamerObjectAnyPointer": "anypointer", "TStreamerString": "string", "TStreamerSTL": "stl",
         "TStreamerSTLstring": "stlstring"}


def line(e):
    dims = ",".join(str(e.GetMaxIndex(k)) for k in range(5)).replace("0,0,0,0,0", "-")
    words = [KINDS[type(e).__name__], e.GetName(), e.GetType(), e.GetTypeName().replace(" ", "~"), e.GetSize(),
             f"{e.GetArrayLength()}" + (f":{e.GetArrayDim()}" if e.GetArrayDim() else ""), dims]
    if words[0] == "base":
        words.append(e.GetBaseVersion())
    elif words[0] == "counted":
        words += [e.GetCountName(), e.GetCountClass(), e.GetCountVersion()]
    elif words[0] == "stl":
        words += [e.GetSTLtype(), e.GetCtype()]
    return "  " + " ".join(str(w) for w in words) + " | " + e.GetTitle().strip()


def main(out):
    path = os.path.join(tempfile.mkdtemp(), "streamers.root")
    f = ROOT.TFile(path, "recreate")
    for name in CLASSES:
        ROOT.TClass.GetClass(name).GetStreamerInfo().ForceWriteInfo(f, True)
    for name in ["TStreamerElement", "pair<double,double>"]:
        ROOT.TClass.GetClass(name).GetStreamerInfo().ForceWriteInfo(f, True)
    f.Close()
    f = ROOT.TFile(path)
    with open(out, "w") as table:
        table.write(f"# written by src/test/peers/root_streamers.py with ROOT {ROOT.gROOT.GetVersion()}\n"
                    "# class NAME VERSION CHECKSUM, foreign if ROOT writes the checksum in the place of the version\n"
                    "#   KIND NAME TYPE C++TYPE SIZE LENGTH[:DIMENSIONS] INDICES, then\n"
                    "#   of a base its version, of a counted array counter, its class and version, of a collection its\n"
                    "#   two numbers | TITLE; a ~ is a space\n")
        table.write(STREAMERS)
        done = {"TStreamerInfo", "TVirtualStreamerInfo"}
        for info in f.GetStreamerInfoList():
            if not isinstance(info, ROOT.TStreamerInfo) or info.GetName() in done:
                continue
            done.add(info.GetName())
            foreign = ROOT.TClass.GetClass(info.GetName()).IsForeign()
            table.write(f"class {info.GetName().replace(' ', '_')} {info.GetClassVersion()} {info.GetCheckSum():x} "
                        f"{'foreign' if foreign else '-'}\n")
            for e in info.GetElements():
                table.write(line(e) + "\n")
        for name in ["TStreamerBase", "TStreamerBasicType", "TStreamerBasicPointer", "TStreamerObject",
                     "TStreamerObjectAny", "TStreamerObjectPointer", "TStreamerObjectAnyPointer",
                     "TStreamerString", "TStreamerSTL", "TStreamerSTLstring", "TStreamerLoop", "TStreamerArtificial"]:
            base = "TStreamerSTL 0 BASE 0 0 - 3" if "STLstring" in name else "TStreamerElement 0 BASE 0 0 - 4"
            version = ROOT.TClass.GetClass(name).GetClassVersion()
            table.write(f"class {name} {version} 0 -\n  base {base} |\n")
            members = {"TStreamerBase": ["fBaseVersion"], "TStreamerSTL": ["fSTLtype", "fCtype"],
                       "TStreamerBasicPointer": ["fCountVersion", "+fCountName", "+fCountClass"],
                       "TStreamerLoop": ["fCountVersion", "+fCountName", "+fCountClass"]}
            for member in members.get(name, []):
                table.write(f"  string {member[1:]} 65 TString 24 0 - |\n" if member[0] == "+"
                            else f"  basic {member} 3 int 4 0 - |\n")


main(sys.argv[1])
