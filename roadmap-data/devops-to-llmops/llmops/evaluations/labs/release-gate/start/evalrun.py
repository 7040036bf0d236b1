#!/usr/bin/env python3
"""May this version of the ticket classifier be released?

    evalrun.py NEW.jsonl OLD.jsonl    exit 0: release, exit 1: stop
"""
import json
import sys


def load(name):
    with open(name, encoding="utf-8") as file:
        return {row["id"]: row for row in map(json.loads, file)}


def accuracy(run, golden):
    right = [row["label"] == golden[i]["expect"] for i, row in run.items() if i in golden and "label" in row]
    return sum(right) / len(right)


def main(argv):
    golden, new, old = load("golden.jsonl"), load(argv[1]), load(argv[2])
    print("accuracy %.2f" % accuracy(new, golden))
    better = accuracy(new, golden) > accuracy(old, golden)
    print("RELEASE" if better else "STOP")
    return 0 if better else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv))
