"""Random expressions and their values by ROOT's TTreeFormula: python root_formulas.py SEED > root_formulas.txt

What ROOT reads or computes otherwise is avoided (see package-info of org.hepmva.expression): division by zero,
logarithms of negative numbers, a % without brackets, several comparisons in a row, and ! before a bracket that is not
bracketed itself.
"""
import random
import sys
from array import array

import ROOT

EVENTS = [(2.0, 3.5, -5.75, 0.0), (-1.25, 0.5, 7.0, 1.0), (0.0, -3.0, 1e-3, 12.0)]
NAMES = ["a", "b", "mu.pt", "x[1]"]
ONE = ["abs({})", "fabs({})", "sqrt(abs({}))", "exp(sin({}))", "log(abs({})+1)", "log10(fabs({})+0.5)", "sin({})",
       "cos({})", "tan(sin({}))", "asin(sin({}))", "acos(cos({}))", "atan({})", "sinh(sin({}))", "cosh(cos({}))",
       "tanh({})", "floor({})", "ceil({})", "int({})", "TMath::Abs({})", "TMath::Sqrt(TMath::Abs({}))",
       "TMath::ATan({})", "TMath::Floor({})", "(({})%7)", "((abs({})+0.5)^1.5)", "((abs({})+1)**-2)",
       "TMath::TanH({})", "TMath::ASin(TMath::Sin({}))", "TMath::Log10(abs({})+2)"]
TWO = ["min({},{})", "max({},{})", "atan2({},{})", "pow(abs({})+0.1,sin({}))", "TMath::Max({},{})",
       "TMath::ATan2({},{})", "({})/(abs({})+0.5)", "TMath::Power(2,sin({}+{}))"]
SUMS = ["+", "-", "*", " + ", " - ", " * "]
COMPARISONS = ["<", "<=", ">", ">=", "==", "!="]
LOGIC = ["&&", "||", " && ", " || "]


def factor(r, depth):
    kind = r.randrange(10)
    if depth <= 0 or kind < 3:
        choice = r.randrange(5)
        return r.choice(NAMES) if choice < 3 else r.choice(["1", "2.5", "3e-1", ".5", "7", "pi", "TMath::Pi()"])
    if kind < 5:
        return r.choice(ONE).format(expression(r, depth - 1))
    if kind < 6:
        return r.choice(TWO).format(expression(r, depth - 1), expression(r, depth - 1))
    if kind < 7:
        return r.choice(NAMES) + "^2" + r.choice(["", "^3", "*2"])
    if kind < 8:
        return r.choice(["-({})", "(!({}))"]).format(expression(r, depth - 1))
    if kind < 9:
        return "(" + expression(r, depth - 1) + "?" + expression(r, depth - 2) + ":" + expression(r, depth - 2) + ")"
    return "(" + expression(r, depth - 1) + ")"


def row(r, depth, operators, part):
    text = part(r, depth)
    for _ in range(r.choice([0, 0, 0, 1, 1, 2])):
        text += r.choice(operators) + part(r, depth - 1)
    return text


def total(r, depth):
    return r.choice(["", "", "", "-"]) + row(r, depth, SUMS, factor)


def comparison(r, depth):
    return total(r, depth) + (r.choice(COMPARISONS) + total(r, depth - 1) if r.randrange(3) == 0 else "")


def expression(r, depth):
    return row(r, depth, LOGIC, comparison)


def main(seed):
    ROOT.gErrorIgnoreLevel = ROOT.kFatal
    tree = ROOT.TTree("t", "t")
    a, b, x = array("d", [0]), array("d", [0]), array("d", [0, 0])
    pt = array("d", [0])
    tree.Branch("a", a, "a/D")
    tree.Branch("b", b, "b/D")
    tree.Branch("mu", pt, "pt/D")
    tree.Branch("x", x, "x[2]/D")
    for event in EVENTS:
        a[0], b[0], pt[0], x[1] = event
        tree.Fill()
    r = random.Random(seed)
    print("# written by src/test/peers/root_formulas.py with ROOT " + ROOT.gROOT.GetVersion() + ", seed", seed)
    print("# columns: expression, then its value for each of (a, b, mu.pt, x[1]) in " + str(EVENTS))
    written = 0
    while written < 250:
        text = expression(r, 3)
        formula = ROOT.TTreeFormula("f", text, tree)
        if formula.GetNdim() == 0:
            continue
        values = []
        for i in range(len(EVENTS)):
            tree.GetEntry(i)
            formula.GetNdata()
            values.append(repr(formula.EvalInstance()))
        print(text + "\t" + "\t".join(values))
        written += 1


main(int(sys.argv[1]))
