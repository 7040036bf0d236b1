#!/usr/bin/env python3
"""Says whether a request fits the signature without losing anything.

    check_request.py REQUEST.json    exit 0: taken; exit 1: refused, and why
"""
import json
import sys

NUMBERS = {"double": (int, float), "long": (int,)}


def fits(value, wanted):
    if value is None:
        return wanted == "double"
    if wanted in NUMBERS:
        return isinstance(value, NUMBERS[wanted]) and not isinstance(value, bool)
    if wanted == "boolean":
        return isinstance(value, bool)
    return isinstance(value, str)


def faults(signature, frame):
    found = []
    for column in signature:
        name = column["name"]
        if name not in frame["columns"]:
            found.append("column %s is missing" % name)
            continue
        place = frame["columns"].index(name)
        for row in frame["data"]:
            if not fits(row[place], column["type"]):
                found.append("column %s: %r is no %s" % (name, row[place], column["type"]))
    return found


def main(argv):
    with open("signature.json") as file:
        signature = json.load(file)
    with open(argv[1]) as file:
        frame = json.load(file)["dataframe_split"]
    found = faults(signature, frame)
    for fault in found:
        print(fault)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
