#!/usr/bin/env python3
"""Accepts the answers of a model that keep the contract.

    accept.py FILE.jsonl     prints accepted=N repaired=N rejected=N
                             and writes rejects.json: a list of id and reason
"""
import json
import sys


def main(argv):
    accepted = 0
    with open(argv[1]) as file:
        for line in file:
            answer = json.loads(line)
            if "label" in answer["text"]:
                accepted += 1
    print("accepted=%d repaired=0 rejected=0" % accepted)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
