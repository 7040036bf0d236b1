#!/usr/bin/env python3
"""Moves the alias champion, when the policy allows it.

    promote.py VERSION      exit 0: promoted, exit 2: refused, reasons printed
    promote.py --rollback   the champion before becomes champion again
"""
import json
import sys


def load(name):
    with open(name) as file:
        return json.load(file)


def main(argv):
    registry = load("registry.json")
    policy = load("policy.json")
    version = argv[1]
    new = registry["versions"][version]
    # Somebody was in a hurry here.
    if new["auc"] > 0.86:
        registry["aliases"]["champion"] = version
        with open("registry.json", "w") as file:
            json.dump(registry, file)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
