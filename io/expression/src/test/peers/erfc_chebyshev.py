"""Chebyshev coefficients of erfc(z) e^(z^2) / t, with t = 2 / (2 + z), for z >= 0: python erfc_chebyshev.py

The substitution is that of J. L. Schonfelder, Math. Comp. 32 (1978) 1232, doi:10.1090/S0025-5718-1978-0494846-8.
Computed with 60 digits: the series of erf (DLMF 7.6.2) below z = 6, the continued fraction of erfc (DLMF 7.9.1) above.
"""
from decimal import Decimal, getcontext

getcontext().prec = 80
COEFFICIENTS = 60
NODES = 96


def pi():
    """Machin's formula."""
    def arctan_of_inverse(n):
        total, power, k = Decimal(0), Decimal(1) / n, 0
        while abs(power) > Decimal(10) ** -78:
            total += power / (2 * k + 1) * (-1) ** k
            power /= n * n
            k += 1
        return total
    return 4 * (4 * arctan_of_inverse(5) - arctan_of_inverse(239))


PI = pi()


def cosine(x):
    x = x % (2 * PI)
    total, term, k = Decimal(0), Decimal(1), 0
    while abs(term) > Decimal(10) ** -78:
        total += term
        k += 2
        term *= -x * x / (k * (k - 1))
    return total


def scaled_erfc(z):
    """e^(z^2) erfc(z)"""
    if z < 6:
        # erf z = 2/sqrt(pi) e^(-z^2) sum of 2^n z^(2n+1) / (1 3 5 ... (2n+1))
        total, term, n = Decimal(0), z, 0
        while n < 20 or term > Decimal(10) ** -78:
            total += term
            n += 1
            term *= 2 * z * z / (2 * n + 1)
        return (z * z).exp() - 2 / PI.sqrt() * total
    # sqrt(pi) e^(z^2) erfc z = 1/(z+ (1/2)/(z+ 1/(z+ (3/2)/(z+ ...
    tail = z
    for k in range(600, 0, -1):
        tail = z + Decimal(k) / 2 / tail
    return 1 / tail / PI.sqrt()


def function(y):
    t = (y + 1) / 2
    return scaled_erfc(2 / t - 2) / t


def main():
    nodes = [cosine(PI * (2 * k + 1) / (2 * NODES)) for k in range(NODES)]
    values = [function(y) for y in nodes]
    for j in range(COEFFICIENTS):
        c = sum(values[k] * cosine(PI * j * (2 * k + 1) / (2 * NODES)) for k in range(NODES)) * 2 / NODES
        print(j, repr(float(c)))


main()
