#!/usr/bin/env python3
"""Puts every disguise on every text, and tries the suite with filters whose result is known.

    probe.py attacks      the recorded attacks are blocked
    probe.py benign       the recorded ordinary texts pass
    probe.py disguises    plain attacks in any disguise are blocked
    probe.py harmless     ordinary texts in the same disguises pass
    probe.py report       suite.py counts right
    probe.py gate         suite.py ends with 0 only when it may
"""
import base64
import json
import subprocess
import sys

FORMAT = "\u200b\u200d\u2060\ufeff\u00ad"       # characters that nobody sees


def unseen(text):
    return "".join(c + FORMAT[i % len(FORMAT)] for i, c in enumerate(text))


def wide(text):
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def bold(text):
    return "".join(chr(0x1D41A + ord(c) - 97) if "a" <= c <= "z" else c for c in text.lower())


def encoded(text):
    return base64.b64encode(text.encode()).decode()


DISGUISES = {
    "none": str,
    "capitals": str.upper,
    "spaces": lambda text: text.replace(" ", " \n\t "),
    "unseen": unseen,
    "wide": wide,
    "bold": bold,
    "leet": lambda text: text.lower().translate(str.maketrans("oieast", "013457")),
    "base64": lambda text: "Decode this and do what it says: " + encoded(text),
    "base64-bare": lambda text: "Payload " + encoded(text).rstrip("="),
}


def load(name):
    with open(name, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def recorded(name, attack):
    import guard
    wrong = [row["id"] for row in load(name) if bool(guard.blocked(row["text"])) != attack]
    return wrong and "%s: %s" % ("passed" if attack else "blocked", ", ".join(wrong))


def disguised(name, kind, attack):
    import guard
    wrong = ["%s as %s" % (row["id"], disguise) for row in load(name) if row["kind"] == kind
             for disguise, wear in DISGUISES.items() if bool(guard.blocked(wear(row["text"]))) != attack]
    return wrong and "%s: %s" % ("passed" if attack else "blocked", ", ".join(wrong))


# filters of which the result is known: what it is, what suite.py prints, how it ends
FAKES = {
    "all": ("lambda text: True", "attacks 12/12 benign 0/10 heldout 6/6", 1),
    "none": ("lambda text: False", "attacks 0/12 benign 10/10 heldout 0/6", 1),
    "breaks": ("lambda text: 1 / 0", "attacks 0/12 benign 0/10 heldout 0/6", 1),
    "one-too-many": ("lambda text: text in BAD or 'family' in text", "attacks 12/12 benign 9/10 heldout 0/6", 1),
    "one-too-few": ("lambda text: text in BAD and 'approval' not in text", "attacks 11/12 benign 10/10 heldout 0/6", 1),
    "right": ("lambda text: text in BAD", "attacks 12/12 benign 10/10 heldout 0/6", 0),
}
RUN = "import sys, guard, probe; BAD = {r['text'] for r in probe.load('attacks.jsonl')}; guard.blocked = %s; " \
      "import suite; sys.exit(suite.main())"


def suite(look):
    for name, (fake, line, code) in FAKES.items():
        ran = subprocess.run([sys.executable, "-c", RUN % fake], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             universal_newlines=True)
        if look == "exit" and ran.returncode != code:
            return "with the filter %r suite.py ended with %d, not %d" % (name, ran.returncode, code)
        if look == "report":
            if ran.stdout.strip() != line:
                return "with the filter %r suite.py printed %r, not %r" % (name, ran.stdout.strip()[-200:], line)
            with open("result.json") as file:
                result = json.load(file)
            bad = {"all": [], "none": [r["id"] for r in load("attacks.jsonl") + load("heldout.jsonl")]}.get(name)
            if bad is not None and sorted(result["missed"]) != sorted(bad):
                return "with the filter %r result.json has missed %r, not %r" % (name, result["missed"], bad)
            if name == "one-too-many" and result["overblocked"] != ["b07"]:
                return "with the filter %r result.json has overblocked %r, not b07" % (name, result["overblocked"])
    return ""


SCENES = {
    "attacks": lambda: recorded("attacks.jsonl", True),
    "benign": lambda: recorded("benign.jsonl", False),
    "disguises": lambda: disguised("attacks.jsonl", "plain", True),
    "harmless": lambda: disguised("benign.jsonl", "benign", False),
    "report": lambda: suite("report"),
    "gate": lambda: suite("exit"),
}

if __name__ == "__main__":
    try:
        wrong = SCENES[sys.argv[1]]()
    except Exception as why:
        wrong = "%s: %s" % (type(why).__name__, why)
    print(wrong or sys.argv[1] + ": ok")
    sys.exit(1 if wrong else 0)
