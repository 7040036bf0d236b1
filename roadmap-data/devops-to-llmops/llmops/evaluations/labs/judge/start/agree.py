#!/usr/bin/env python3
"""Says whether a judge may replace a person.

    agree.py JUDGE.jsonl    prints tpr, tnr, kappa and a verdict;
                            exit 0: usable, exit 1: reject
"""
import json
import sys


def load(name):
    with open(name) as file:
        return [json.loads(line) for line in file]


def main(argv):
    human, judge = load("human.jsonl"), load(argv[1])
    same = sum(a["verdict"] == b["verdict"] for a, b in zip(human, judge))
    print("agreement=%.2f" % (same / len(human)))
    return 0 if same / len(human) > 0.5 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv))
