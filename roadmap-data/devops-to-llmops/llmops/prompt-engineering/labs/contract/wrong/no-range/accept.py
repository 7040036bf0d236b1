#!/usr/bin/env python3
"""Accepts the answers of a model that keep the contract.

    accept.py FILE.jsonl     prints accepted=N repaired=N rejected=N
                             and writes rejects.json: a list of id and reason
"""
import json
import sys

LABELS = ("billing", "bug", "account", "other")


def unfenced(text):
    """Takes a code fence off; nothing else is repaired."""
    lines = text.strip().splitlines()
    if len(lines) > 2 and lines[0].startswith("```") and lines[-1] == "```":
        return "\n".join(lines[1:-1])
    return text


def fault(text):
    try:
        value = json.loads(text)
    except ValueError:
        return "not JSON alone"
    if type(value) is not dict:
        return "not an object"
    if set(value) != {"label", "urgency", "reason"}:
        return "keys " + ", ".join(sorted(value))
    if value["label"] not in LABELS:
        return "label %r" % (value["label"],)
    if type(value["urgency"]) is not int:
        return "urgency %r" % (value["urgency"],)
    if type(value["reason"]) is not str or not value["reason"]:
        return "reason %r" % (value["reason"],)
    return ""


def main(argv):
    accepted = repaired = 0
    rejects = []
    with open(argv[1]) as file:
        for line in file:
            answer = json.loads(line)
            text = answer["text"]
            if fault(text) and unfenced(text) != text:
                text = unfenced(text)
                repaired += not fault(text)
            why = fault(text)
            if why:
                rejects.append({"id": answer["id"], "reason": why})
            else:
                accepted += 1
    with open("rejects.json", "w") as file:
        json.dump(rejects, file, indent=2)
    print("accepted=%d repaired=%d rejected=%d" % (accepted, repaired, len(rejects)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
