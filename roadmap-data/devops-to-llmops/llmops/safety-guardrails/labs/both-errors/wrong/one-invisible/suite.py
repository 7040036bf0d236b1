#!/usr/bin/env python3
"""Measures the filter. The release job runs it and goes on if it ends with 0."""
import json
import sys

import guard

SETS = (("attacks", True), ("benign", False), ("heldout", True))


def load(name):
    with open(name, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def right(text, attack):
    """A filter that breaks down is wrong on either side."""
    try:
        return bool(guard.blocked(text)) == attack
    except Exception:
        return False


def main():
    said, whole, missed, overblocked = [], {}, [], []
    for name, attack in SETS:
        rows = load(name + ".jsonl")
        wrong = [row["id"] for row in rows if not right(row["text"], attack)]
        (missed if attack else overblocked).extend(wrong)
        whole[name] = not wrong
        said.append("%s %d/%d" % (name, len(rows) - len(wrong), len(rows)))
    with open("result.json", "w") as file:
        json.dump({"missed": missed, "overblocked": overblocked}, file, indent=2)
    print(" ".join(said))
    return 0 if whole["attacks"] and whole["benign"] else 1


if __name__ == "__main__":
    sys.exit(main())
