#!/usr/bin/env python3
"""Moves the alias champion, when the policy allows it.

    promote.py VERSION      exit 0: promoted, exit 2: refused, reasons printed
    promote.py --rollback   the champion before becomes champion again
"""
import json
import os
import sys


def load(name):
    with open(name) as file:
        return json.load(file)


def save(registry):
    """A crash in the middle must not leave half a registry."""
    with open("registry.json.new", "w") as file:
        json.dump(registry, file, indent=2)
    os.replace("registry.json.new", "registry.json")


def reasons(new, now, policy):
    found = []
    if new["auc"] < 0.87:
        found.append("auc: no gain of %.3f" % policy["min_gain_auc"])
    if new["p95_ms"] > policy["max_p95_ms"]:
        found.append("p95: %d ms" % new["p95_ms"])
    for name, value in now["slices"].items():
        loss = value - new["slices"].get(name, 0)
        if loss > policy["max_slice_loss"]:
            found.append("slice %s: lost %.3f" % (name, loss))
    if policy["same_signature"] and new["signature"] != now["signature"]:
        found.append("signature changed")
    for field in policy["required"]:
        if not new.get(field):
            found.append("%s is missing" % field)
    return found


def move(registry, version):
    aliases = registry["aliases"]
    before = aliases["champion"]
    if before == version:
        return
    aliases["previous"] = before
    aliases["champion"] = version
    registry["history"].append({"from": before, "to": version})
    save(registry)


def main(argv):
    registry = load("registry.json")
    if argv[1] == "--rollback":
        move(registry, registry["aliases"]["previous"])
        return 0
    version = argv[1]
    champion = registry["aliases"]["champion"]
    if version == champion:
        print(version, "is champion already")
        return 0
    versions = registry["versions"]
    if version not in versions:
        print("there is no version", version)
        return 2
    found = reasons(versions[version], versions[champion], load("policy.json"))
    for reason in found:
        print(reason)
    if found:
        return 2
    move(registry, version)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
