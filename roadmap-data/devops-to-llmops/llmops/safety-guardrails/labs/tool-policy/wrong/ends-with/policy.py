#!/usr/bin/env python3
"""Decides what a model's tool calls may do.

    policy.py CALLS.jsonl    prints for each call: ID allow|approve|deny
"""
import json
import sys

DOMAIN = "shop.example"
MOST_REFUND = 50


def read(user, args):
    return "allow" if args.get("tenant") == user["tenant"] else "deny"


def send_email(user, args):
    return "allow" if str(args.get("to", "")).endswith("@" + DOMAIN) else "deny"


def refund(user, args):
    amount = args.get("amount")
    if args.get("tenant") != user["tenant"]:
        return "deny"
    if type(amount) not in (int, float) or not amount > 0:
        return "deny"
    return "allow" if amount <= MOST_REFUND else "approve"


TOOLS = {"read": read, "send_email": send_email, "refund": refund}


def decide(user, tool, args):
    """What no rule allows is denied."""
    rule = TOOLS.get(tool)
    return rule(user, args) if rule else "deny"


def main(argv):
    with open(argv[1]) as file:
        for line in file:
            call = json.loads(line)
            print(call["id"], decide(call["user"], call["tool"], call["args"]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
