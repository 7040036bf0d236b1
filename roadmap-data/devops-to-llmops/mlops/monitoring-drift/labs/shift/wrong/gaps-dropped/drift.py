#!/usr/bin/env python3
"""Says whether a feature has drifted.

    drift.py CURRENT.json    prints psi=N.NN missing=N.NN VERDICT
                             VERDICT: ok, drift or too-few; exit 1 for drift
"""
import json
import math
import sys


def deciles(values):
    ordered = sorted(values)
    return [ordered[len(ordered) * i // 10] for i in range(1, 10)]


def shares(values, edges):
    counts = [0] * (len(edges) + 1)
    for value in values:
        counts[sum(value >= edge for edge in edges)] += 1
    return [count / len(values) for count in counts]


def psi(reference, current):
    """Both windows are cut at the edges of the reference."""
    edges = deciles(reference)
    a, b = shares(reference, edges), shares(current, edges)
    tiny = 1e-4
    pairs = [(max(p, tiny), max(q, tiny)) for p, q in zip(a, b)]
    return sum((q - p) * math.log(q / p) for p, q in pairs)


def main(argv):
    with open("reference.json") as file:
        reference = json.load(file)
    with open(argv[1]) as file:
        current = json.load(file)
    present = [value for value in current if value is not None]
    missing = current.count(None) / max(len(current), 1)
    if len(current) < 200:
        print("psi=nan missing=%.2f too-few" % missing)
        return 0
    value = psi(reference, present) if present else math.nan
    drift = value > 0.2
    print("psi=%.2f missing=%.2f %s" % (value, missing, "drift" if drift else "ok"))
    return 1 if drift else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
