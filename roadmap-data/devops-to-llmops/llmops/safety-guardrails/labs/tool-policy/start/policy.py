#!/usr/bin/env python3
"""Decides what a model's tool calls may do.

    policy.py CALLS.jsonl    prints for each call: ID allow|approve|deny
"""
import json
import sys


def decide(user, tool, args):
    # The prompt says: never read other tenants, never mail strangers.
    if tool == "delete_account":
        return "deny"
    return "allow"


def main(argv):
    with open(argv[1]) as file:
        for line in file:
            call = json.loads(line)
            print(call["id"], decide(call["user"], call["tool"], call["args"]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
