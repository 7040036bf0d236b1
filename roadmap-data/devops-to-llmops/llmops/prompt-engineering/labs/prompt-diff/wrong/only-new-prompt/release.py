#!/usr/bin/env python3
"""Releases versions of the prompt that sorts tickets.

    release.py diff OLD NEW    compares two versions case by case, writes changelog.json
    release.py promote NEW     makes NEW the production version, if the comparison allows it
    release.py rollback        goes back to the production version before
"""
import json
import sys

TRIES = 3


def lines(name):
    with open(name, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def load(name):
    with open(name, encoding="utf-8") as file:
        return json.load(file)


def unit(version):
    """All that was tested together."""
    with open("prompts/%s/template.txt" % version, encoding="utf-8") as file:
        return dict(load("prompts/%s/unit.json" % version), template=file.read())


def states(version, cases):
    """right: in all tries; wrong: in none; else unsteady. What is not answered is not right."""
    right = dict.fromkeys(cases, 0)
    for row in lines("answers/%s.jsonl" % version):
        right[row["case"]] += row.get("label") == cases[row["case"]]["expect"]
    return {i: {0: "wrong", TRIES: "right"}.get(n, "unsteady") for i, n in right.items()}


def compare(old, new):
    cases = {case["id"]: case for case in lines("cases.jsonl")}
    one, other = unit(old), unit(new)
    was, now = states(old, cases), states(new, cases)
    log = {"old": int(old), "new": int(new),
           "changed": sorted(key for key in set(one) | set(other) if one.get(key) != other.get(key)),
           "fixed": [], "broken": [], "unsteady": [], "in_prompt": [], "unchanged": []}
    for i, case in sorted(cases.items()):
        if case["ticket"] in other["template"]:
            group = "in_prompt"
        elif "unsteady" in (was[i], now[i]):
            group = "unsteady"
        elif was[i] == now[i]:
            group = "unchanged"
        else:
            group = "fixed" if now[i] == "right" else "broken"
        log[group].append(i)
    return log


def diff(old, new):
    log = compare(old, new)
    with open("changelog.json", "w") as file:
        json.dump(log, file, indent=2)
    for key, value in log.items():
        print(key, value)
    return 1 if log["broken"] or len(log["changed"]) > 1 else 0


def save(production, history):
    with open("aliases.json", "w") as file:
        json.dump({"production": production, "history": history}, file, indent=2)
    return 0


def promote(new):
    aliases = load("aliases.json")
    if diff(aliases["production"], new):
        print("not released")
        return 1
    return save(int(new), aliases["history"] + [aliases["production"]])


def rollback():
    history = load("aliases.json")["history"]
    if not history:
        print("there is no version before this one")
        return 1
    return save(history[-1], history[:-1])


if __name__ == "__main__":
    sys.exit({"diff": diff, "promote": promote, "rollback": rollback}[sys.argv[1]](*sys.argv[2:]))
