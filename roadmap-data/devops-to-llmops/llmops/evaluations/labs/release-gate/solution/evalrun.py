#!/usr/bin/env python3
"""May this version of the ticket classifier be released?

    evalrun.py NEW.jsonl OLD.jsonl    exit 0: release, exit 1: stop
"""
import json
import sys
from math import comb, sqrt


def load(name):
    """The rows by id; the first line of an id counts."""
    rows = {}
    with open(name, encoding="utf-8") as file:
        for row in map(json.loads, file):
            rows.setdefault(row["id"], row)
    return rows


def wilson(right, n, z=1.96):
    p, d = right / n, 1 + z * z / n
    middle = (p + z * z / (2 * n)) / d
    half = z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / d
    return middle - half, middle + half


def mcnemar(fixed, broken):
    n = fixed + broken
    tail = sum(comb(n, i) for i in range(min(fixed, broken) + 1)) / 2 ** n
    return min(1.0, 2 * tail)


def main(argv):
    golden = load("golden.jsonl")
    with open("gate.json") as file:
        gate = json.load(file)

    def right(name):
        run = load(name)
        return {i: run.get(i, {}).get("label") == case["expect"] for i, case in golden.items()}

    new, old = right(argv[1]), right(argv[2])
    stop = []
    total = sum(new.values())
    print("accuracy %.2f (%.2f to %.2f)" % ((total / len(golden),) + wilson(total, len(golden))))
    if total / len(golden) < gate["accuracy"]:
        stop.append("accuracy")
    for name in sorted({case["slice"] for case in golden.values()}):
        part = [new[i] for i, case in golden.items() if case["slice"] == name]
        rate = sum(part) / len(part)
        print("slice %s %.2f" % (name, rate))
        if rate < gate["slices"].get(name, gate["slice"]):
            stop.append(name)
    fixed = sum(new[i] and not old[i] for i in golden)
    broken = sum(old[i] and not new[i] for i in golden)
    p = mcnemar(fixed, broken)
    print("fixed %d broken %d p=%.3f" % (fixed, broken, p))
    if broken > fixed and p < gate["p"]:
        stop.append("worse")
    print("STOP " + " ".join(stop) if stop else "RELEASE")
    return 1 if stop else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
