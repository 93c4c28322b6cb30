"""Functions that StrictMath lacks, with 60 digits, and by scipy: python special_functions.py > special_functions.txt

scipy is the peer that finds a wrong formula; its own erfc and chi-square differ from the 60 digits by hundreds of units
in the last place, so the last digits are judged by those. The script ends if the two differ by more than 1e-10.
"""
import random
from decimal import Decimal, getcontext

import scipy
from scipy import special

getcontext().prec = 80
SMALL = Decimal(10) ** -78
LN2 = Decimal(2).ln()


def pi():
    """Machin's formula."""
    def arctan_of_inverse(n):
        total, power, k = Decimal(0), Decimal(1) / n, 0
        while abs(power) > SMALL:
            total += power / (2 * k + 1) * (-1) ** k
            power /= n * n
            k += 1
        return total
    return 4 * (4 * arctan_of_inverse(5) - arctan_of_inverse(239))


PI = pi()


def erf(z):
    """2/sqrt(pi) e^(-z^2) sum of 2^n z^(2n+1) / (1 3 5 ... (2n+1)), DLMF 7.6.2"""
    total, term, n = Decimal(0), z, 0
    while n < 20 or abs(term) > SMALL * abs(total):
        total += term
        n += 1
        term *= 2 * z * z / (2 * n + 1)
    return (-z * z).exp() * 2 / PI.sqrt() * total


def erfc(z):
    if z < 6:
        return 1 - erf(z)
    tail = z
    for k in range(600, 0, -1):
        tail = z + Decimal(k) / 2 / tail
    return (-z * z).exp() / tail / PI.sqrt()


def chance(chi2, n):
    """Abramowitz and Stegun 26.4.4, 26.4.5"""
    x = Decimal(chi2) / 2
    odd = n % 2 == 1
    total = erfc(x.sqrt()) if odd else Decimal(0)
    power = Decimal("0.5") if odd else Decimal(0)
    term = (2 * x.sqrt() / PI.sqrt() if odd else 1) * (-x).exp()
    for _ in range(n // 2):
        total += term
        power += 1
        term *= x / power
    return total


EXACT = {"asinh": lambda d: (abs(d) + (d * d + 1).sqrt()).ln().copy_sign(d),
         "acosh": lambda d: (d + (d * d - 1).sqrt()).ln(),
         "atanh": lambda d: ((1 + d) / (1 - d)).ln() / 2,
         "log2": lambda d: d.ln() / LN2,
         "erf": erf,
         "erfc": erfc}


def pull(low, high):
    return random.choice([-1, 1]) * 10 ** random.uniform(low, high)


def write(name, x, peer=None):
    value = float(EXACT[name](Decimal(x)))
    assert peer is None or abs(value - peer(x)) <= 1e-10 * abs(value), (name, x, value, peer(x))
    print(name, repr(x), repr(value))


def write_chance(chi2, n, tolerance):
    value = float(chance(chi2, n))
    assert abs(value - special.chdtrc(n, chi2)) <= tolerance * value, (chi2, n, value, special.chdtrc(n, chi2))
    print("TMath::Prob", repr(chi2), n, repr(value))


def main():
    random.seed(20261130)
    print("# written by src/test/peers/special_functions.py, checked by scipy " + scipy.__version__ + ", seed 20261130")
    print("# function, arguments, the double nearest to a value of 60 digits")
    for _ in range(300):
        write("erf", pull(-20, 0.78), special.erf)
        write("erfc", pull(-3, 1.42), special.erfc)
        write("asinh", pull(-20, 300))
        write("acosh", 1 + abs(pull(-15, 3)))
        write("atanh", pull(-20, 0))
        write("log2", abs(pull(-320, 308)) if random.random() < 0.5 else 1 + pull(-15, -1))
        n = int(10 ** random.uniform(0, 3))
        write_chance(max(1e-9, n + random.gauss(0, 3) * (2 * n) ** 0.5), n, 1e-10)
    for n in [10000, 10001, 200000]:
        for shift in [-5, -1, 0, 1, 5]:
            write_chance(n + shift * (2 * n) ** 0.5, n, 1e-6)


main()
