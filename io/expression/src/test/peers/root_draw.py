"""What TTree::Draw makes of the expressions that people type: python root_draw.py > root_draw.txt

Each expression is evaluated by TTreeFormula for four entries of a tree with columns of several types. REFUSED means
that ROOT does not compile it.
"""
from array import array

import ROOT

NAMES = "a b pt eta phi n id u flag Label"
ENTRIES = [(2.0, 3.5, 45.5, -1.25, 3.0, 5, 9007199254740993, 18446744073709551615, True, "s"),
           (-1.25, 0.5, 22.25, 2.5, -3.0, -7, -3, 4, False, "b"),
           (0.0, -3.0, 1e-3, 0.0, 0.5, 0, 2 ** 62, 2 ** 63, True, "s"),
           (7.75, 1.0, 1e6, -0.5, 1.5, 1000000, 800, 12, False, "tau")]

EXPRESSIONS = r"""
abs(eta)<2.4&&pt>20
abs(eta) < 2.4 && pt > 20
fabs(eta)<2.4
pt*cosh(eta)
pt*cos(phi)
pt*sin(phi)
pt*sinh(eta)
sqrt(pt*pt+a*a)
sqrt(2*pt*b*b*(cosh(eta-a)-cos(phi-a)))
TMath::Sqrt(pt*TMath::CosH(eta))
TMath::Hypot(a,b)
hypot(a,b)
sqrt(sq(a)+sq(b))
TMath::Sq(a)+TMath::Sq(b)
TMath::Abs(TVector2::Phi_mpi_pi(phi-a))
TVector2::Phi_mpi_pi(phi-a)
TVector2::Phi_mpi_pi(phi*20)
TVector2::Phi_0_2pi(phi)
sqrt(pow(eta-a,2)+pow(TVector2::Phi_mpi_pi(phi-b),2))
phi*TMath::RadToDeg()
a*TMath::DegToRad()
phi>TMath::PiOver2()
phi<0?phi+TMath::TwoPi():phi
exp(-a/TMath::E())
log(pt)
log10(pt)
log2(pt)
TMath::Log2(pt)
log(1+pt)/log(2)
pt/1000.
1e-3*pt
(pt>20)+(pt>40)
(pt>20)*(abs(eta)<2.5)
(pt>20)*a
a>b?a:b
a>b ? a : b
TMath::Max(a,b)
TMath::Min(a,b)
max(a,b)-min(a,b)
TMath::Max(n,3)
TMath::Range(-1,1,a)
TMath::Sign(3.,a)
TMath::Sign(3,n)
sign(a)
TMath::Nint(b)
TMath::Nint(2.5)
TMath::Nint(a)
rint(b)
round(b)
round(-0.5)
int(b)
int(a*10)%3
floor(b)
ceil(b)
TMath::Floor(a)
TMath::Ceil(a)
TMath::FloorNint(a)
TMath::CeilNint(a)
trunc(a)
fmod(a,b)
fmod(n,3)
cbrt(a)
expm1(a/10)
log1p(pt)
exp2(a)
asinh(a)
acosh(1+pt)
atanh(a/10)
TMath::ASinH(a)
TMath::ACosH(1+pt)
TMath::ATanH(a/10)
asin(a/10)
acos(a/10)
atan(a)
atan2(a,b)
TMath::ATan2(b,a)
2*atan(exp(-eta))
-log(tan(atan2(pt,a)/2))
sinh(a)
cosh(a)
tanh(a)
tan(a)
erf(a)
erfc(a)
TMath::Erf(a)
TMath::Erfc(b)
TMath::Gaus(a)
TMath::Gaus(a,1,2)
TMath::Gaus(a,1,2,1)
TMath::Prob(3,2)
TMath::Prob(pt,5)
TMath::Prob(abs(a),1)
TMath::Even(n)
TMath::Odd(n)
TMath::IsNaN(a)
std::abs(eta)
a^2
a**2
-a^2
2^3^2
2^-1
a^0.5*a^0.5
pow(a,2)
TMath::Power(a,3)
n%3
n%3==2
(n+10)%4
-n%3
a*n%3
n%2*3
!(a>0)+1
!(a>0)==0
!(a>0)*2
n/2
5/2
n&4
n&1
n|8
n<<2
n>>1
(n>>1)&1
(n&4)!=0
n&4==4
n&3==1
1+n&3
0xFF&n
id&1
u&4
u>>1
id>>3
id==800
id!=800
id==9007199254740993
id==9007199254740992
u==4
u>9e18
id%2
id%1000
n==5||n==0
n==5 || id==800
!n
!(n>0)
!a==0
!flag
flag
flag&&n>0
flag==1
Entry$
Entry$%2==0
Entry$%2
Entry$>=1&&Entry$<3
a<b==1
a<b<n
a==2
a!=2
a>=2
1
2+3*4
(2+3)*4
7-2-1
8/4/2
2*-3
-(-3)
0x10
0xff
010
1e3
.5
5.
1<<40
pi
TMath::Pi()/4
Label=="s"
Label!="s"
Label=="s"&&n>0
Label=="s"||Label=="tau"
(Label=="b")*2
true
false
~n
std::max(a,b)
std::sqrt(b)
TMath::Gaus(a,1,2,true)
deltaPhi(phi,a)
deltaR(eta,phi,a,b)
1/n
a/0
log(-1)
sqrt(-4)
""".strip().splitlines()


def main():
    ROOT.gErrorIgnoreLevel = ROOT.kFatal
    tree = ROOT.TTree("t", "t")
    reals = [array("d", [0]) for _ in range(5)]
    n, number, u, flag = array("i", [0]), array("q", [0]), array("Q", [0]), array("B", [0])
    label = bytearray(16)
    for array_, leaf in zip(reals + [n, number, u, flag],
                            ["a/D", "b/D", "pt/D", "eta/D", "phi/D", "n/I", "id/L", "u/l", "flag/O"]):
        tree.Branch(leaf[:-2], array_, leaf)
    tree.Branch("Label", label, "Label/C")
    for entry in ENTRIES:
        for array_, value in zip(reals + [n, number, u, flag], entry):
            array_[0] = value
        label[:] = entry[-1].encode().ljust(16, b"\0")
        tree.Fill()
    print("# written by src/test/peers/root_draw.py with ROOT " + ROOT.gROOT.GetVersion())
    print("# an expression, then its value for each entry of (" + NAMES + "):")
    for entry in ENTRIES:
        print("#   " + " ".join(str(value) for value in entry))
    for text in EXPRESSIONS:
        formula = ROOT.TTreeFormula("f", text, tree)
        if formula.GetNdim() == 0:
            print(text + "\tREFUSED")
            continue
        values = []
        for i in range(len(ENTRIES)):
            tree.LoadTree(i)
            tree.GetEntry(i)
            formula.GetNdata()
            values.append(repr(formula.EvalInstance(0)))
        print(text + "\t" + "\t".join(values))


main()
