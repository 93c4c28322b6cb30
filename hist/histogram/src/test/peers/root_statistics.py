"""Lets ROOT compute what hepmva-hist computes, on random histograms, and prints both the data and ROOT's numbers.

    python root_statistics.py 20240607 > ../resources/org/hepmva/hist/root_statistics.txt

Each line is a kind, then fields separated by ';', each a name, '=' and numbers. See RootStatistics.java.
"""
import array
import random
import sys

import numpy
import ROOT

ROOT.gErrorIgnoreLevel = ROOT.kError
ROOT.TH1.AddDirectory(False)
seed = int(sys.argv[1])
rng = random.Random(seed)


def line(kind, **fields):
    def numbers(value):
        return " ".join(repr(float(x)) for x in (value if isinstance(value, (list, tuple)) else [value]))
    print(kind + "; " + "; ".join(name + " = " + numbers(value) for name, value in fields.items()))


def histogram(contents, errors2=None):
    h = ROOT.TH1D("h%d" % rng.getrandbits(60), "", len(contents), 0, len(contents))
    if errors2 is not None:
        h.Sumw2()
    for i, w in enumerate(contents):
        h.SetBinContent(i + 1, w)
        if errors2 is not None:
            h.SetBinError(i + 1, errors2[i] ** 0.5)
    h.ResetStats()
    return h


def counts(bins, mean):
    return [float(max(0, round(rng.gauss(mean, mean ** 0.5)))) if rng.random() > 0.1 else 0.0 for _ in range(bins)]


def weighted(bins, entries, negative):
    w, w2 = [0.0] * bins, [0.0] * bins
    for _ in range(entries):
        i = min(bins - 1, int(abs(rng.gauss(0, bins / 3))))
        x = rng.expovariate(1) * 1e-3 * (-1 if rng.random() < negative else 1)
        w[i] += x
        w2[i] += x * x
    return w, w2


print("# written by src/test/peers/root_statistics.py with ROOT %s, numpy %s, Python %s, seed %d"
      % (ROOT.gROOT.GetVersion(), numpy.__version__, sys.version.split()[0], seed))
print("# histograms are bins of width 1 from 0; w and w2 are their sums of event weights and of their squares")

for bins, entries in ((1, 5), (4, 40), (10, 300)):
    edges = sorted(round(rng.uniform(-3, 3), 1) + 0.001 * i for i in range(bins + 1))
    x = [rng.choice(edges) if rng.random() < 0.2 else rng.gauss(0, 2) for _ in range(entries)]
    w = [rng.gauss(0.5, 1) for _ in range(entries)]
    at = numpy.searchsorted(edges, x, side="right")
    line("filled", edges=edges, x=x, w=w,
         sumW=list(numpy.bincount(at, weights=w, minlength=bins + 2)),
         sumW2=list(numpy.bincount(at, weights=numpy.square(w), minlength=bins + 2)))

for bins, mean in ((1, 50), (2, 8), (10, 3), (10, 40), (40, 1000), (100, 2)):
    a, b = counts(bins, mean), counts(bins, mean * rng.uniform(0.5, 2))
    a[0] += 5
    b[0] += 7
    ha, hb = histogram(a), histogram(b)
    if bins > 1:
        chi2, ndf, good = array.array("d", [0]), array.array("i", [0]), array.array("i", [0])
        p = ha.Chi2TestX(hb, chi2, ndf, good, "UU")
        line("chi2_counts", a=a, b=b, statistic=chi2[0], ndf=ndf[0], p=p)
    line("kolmogorov_counts", a=a, b=b, distance=ha.KolmogorovTest(hb, "M"), p=ha.KolmogorovTest(hb))
    line("moments", w=a, mean=ha.GetMean(), rms=ha.GetStdDev(), meanError=ha.GetMeanError())
    for q in (0.1, 0.37, 0.5, 0.9):
        # ROOT 6.40 gives 0.5 as the median of the two bins [1, 1] (it is 1): no quantile exactly at an edge here
        if min(abs(x / sum(a) - q) for x in numpy.cumsum(a)) > 1e-9:
            value = array.array("d", [0])
            ha.GetQuantiles(1, value, array.array("d", [q]))
            line("quantile", w=a, q=q, value=value[0])

for bins, entries, negative in ((2, 30, 0), (10, 1000, 0), (10, 1000, 0.2), (40, 5000, 0.1), (40, 300, 0)):
    (a, a2), (b, b2) = weighted(bins, entries, negative), weighted(bins, entries // 2, negative)
    ha, hb = histogram(a, a2), histogram(b, b2)
    chi2, ndf, good = array.array("d", [0]), array.array("i", [0]), array.array("i", [0])
    p = ha.Chi2TestX(hb, chi2, ndf, good, "WW")
    line("chi2_weighted", a=a, a2=a2, b=b, b2=b2, statistic=chi2[0], ndf=ndf[0], p=p)
    line("kolmogorov_weighted", a=a, a2=a2, b=b, b2=b2,
         distance=ha.KolmogorovTest(hb, "M"), p=ha.KolmogorovTest(hb))
    ratio = ha.Clone()
    ratio.Divide(ha, hb)
    filled = [i for i in range(bins) if b[i] != 0]
    line("ratio", a=[a[i] for i in filled], a2=[a2[i] for i in filled],
         b=[b[i] for i in filled], b2=[b2[i] for i in filled],
         value=[ratio.GetBinContent(i + 1) for i in filled], error=[ratio.GetBinError(i + 1) for i in filled])
    total, total2 = [x + y for x, y in zip(a, b)], [x + y for x, y in zip(a2, b2)]
    part, whole = histogram(a, a2), histogram(total, total2)
    ratio.Divide(part, whole, 1, 1, "B")
    filled = [i for i in range(bins) if total[i] != 0]
    line("weighted_normal", w=[a[i] for i in filled], w2=[a2[i] for i in filled],
         totalW=[total[i] for i in filled], totalW2=[total2[i] for i in filled],
         value=[ratio.GetBinContent(i + 1) for i in filled], error=[ratio.GetBinError(i + 1) for i in filled])

for z in (0.21, 0.3, 0.5, 0.75, 0.76, 0.99, 1.0, 1.01, 1.3, 2.0, 3.0, 5.0):
    line("kolmogorov_probability", z=z, p=ROOT.TMath.KolmogorovProb(z))

for n, m, shift in ((3, 4, 0.5), (5, 8, 0.0), (100, 150, 0.1), (300, 200, 0.4)):
    x = sorted(round(rng.gauss(0, 1), 2) for _ in range(n))
    y = sorted(round(rng.gauss(shift, 1), 2) for _ in range(m))
    xa, ya = array.array("d", x), array.array("d", y)
    line("kolmogorov_unbinned", x=x, y=y, distance=ROOT.TMath.KolmogorovTest(n, xa, m, ya, "M"),
         p=ROOT.TMath.KolmogorovTest(n, xa, m, ya, ""))

for level in (ROOT.TMath.Erf(0.5 ** 0.5), 0.5, 0.95, 0.999):
    pairs = [(0, 1), (1, 1), (0, 10), (10, 10), (3, 10), (1, 1000), (999, 1000), (500, 1000), (123456, 1000000)]
    for _ in range(5):
        n = rng.randint(1, 10000)
        pairs.append((rng.randint(0, n), n))
    for k, n in pairs:
        line("clopper_pearson", passed=k, total=n, level=level,
             lower=ROOT.TEfficiency.ClopperPearson(n, k, level, False),
             upper=ROOT.TEfficiency.ClopperPearson(n, k, level, True))

for entries, offset in ((1, 0), (2, 0), (50, 0), (200, 10)):
    y = [rng.gauss(offset, 1) for _ in range(entries)]
    w = [rng.expovariate(1) for _ in range(entries)]
    profile = ROOT.TProfile("p%d" % rng.getrandbits(60), "", 1, 0, 1)
    for i in range(entries):
        profile.Fill(0.5, y[i], w[i])
    line("profile", y=y, w=w, mean=profile.GetBinContent(1), error=profile.GetBinError(1))
