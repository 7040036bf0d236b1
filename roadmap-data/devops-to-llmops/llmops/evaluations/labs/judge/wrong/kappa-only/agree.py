#!/usr/bin/env python3
"""Says whether a judge may replace a person.

    agree.py JUDGE.jsonl    prints tpr, tnr, kappa and a verdict;
                            exit 0: usable, exit 1: reject
"""
import json
import sys


def load(name):
    with open(name) as file:
        rows = [json.loads(line) for line in file]
    return {row["id"]: row["verdict"] == "pass" for row in rows}


def main(argv):
    human, judge = load("human.jsonl"), load(argv[1])
    cells = {(h, j): 0 for h in (True, False) for j in (True, False)}
    for case, passed in human.items():
        cells[passed, judge[case]] += 1
    n = len(human)
    good, bad = cells[True, True] + cells[True, False], cells[False, True] + cells[False, False]
    tpr, tnr = cells[True, True] / good, cells[False, False] / bad
    seen = (cells[True, True] + cells[False, False]) / n
    said_pass = (cells[True, True] + cells[False, True]) / n
    expected = said_pass * good / n + (1 - said_pass) * bad / n
    kappa = (seen - expected) / (1 - expected)
    usable = kappa >= 0.6
    print("tpr=%.2f tnr=%.2f kappa=%.2f %s" % (tpr, tnr, kappa, "usable" if usable else "reject"))
    return 0 if usable else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv))
