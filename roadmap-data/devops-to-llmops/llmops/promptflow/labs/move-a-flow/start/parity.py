#!/usr/bin/env python3
"""Compares qa.py with what the old flow did, row by row. The model is a recording.

    parity.py rows       old/rows.jsonl: same request to the model, same answer
    parity.py hostile    the rows in which somebody tries to talk to the template
    parity.py prompts    CHAT_PROMPT chooses the version of the prompt
    parity.py key        where the key of the model comes from
    parity.py alone      without the folder flow/ and without PromptFlow
    parity.py            all of these
"""
import difflib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile


def load(name):
    with open(os.path.join("old", name), encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def fail(why):
    print(why)
    sys.exit(1)


def flat(value, at=""):
    if not isinstance(value, (dict, list)):
        return {at: value}
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    return {k: v for name, part in pairs for k, v in flat(part, "%s/%s" % (at, name)).items()}


def far(gap):
    return len(gap), -difflib.SequenceMatcher(None, *map(str, gap[0][1:])).ratio()


def recorded(request, key):
    """Knows only the requests that the old flow sent."""
    mine, gaps = flat(request), []
    for call in load("calls.jsonl"):
        if call["request"] == request:
            return call["reply"]
        old = flat(call["request"])
        gaps.append([(at, old.get(at), mine.get(at)) for at in sorted(set(old) | set(mine)) if old.get(at) != mine.get(at)])
    fail("the old flow never sent this request. Against the nearest one, %s differs:\n  old %r\n  new %r" % min(gaps, key=far)[0])


def rows(kind, variant="variant_1"):
    import qa
    for row in load("rows.jsonl"):
        if (row["kind"], row["variant"]) == (kind, variant):
            new = qa.answer(row["question"], recorded)
            if new != row["answer"]:
                fail("row %s: another answer:\n  old %r\n  new %r" % (row["id"], row["answer"], new))


def child(scene, variant):
    return subprocess.run([sys.executable, "parity.py", scene], env=dict(os.environ, CHAT_PROMPT=variant),
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True)


def prompts():
    for variant in ("variant_0", "variant_1"):
        ran = child(variant, variant)
        if ran.returncode:
            fail("CHAT_PROMPT=%s: %s" % (variant, ran.stdout[-600:]))
    if child("any", "variant_9").returncode == 0:
        fail("CHAT_PROMPT=variant_9 names no prompt, but it was answered")


def any_model(keys=None):
    import qa
    for question in ("I want a refund", "Do you sell bulbs?"):
        qa.answer(question, lambda request, key: keys.append(key) or "Yes." if keys is not None else "Yes.")


def key():
    keys, want = [], "key-%d" % os.getpid()
    os.environ["QA_MODEL_KEY"] = want
    any_model(keys)
    if keys != [want, want]:
        fail("the model was given the key %r, not the one of QA_MODEL_KEY" % keys[0])
    del os.environ["QA_MODEL_KEY"]
    if child("any", "variant_1").returncode == 0:
        fail("without QA_MODEL_KEY the model was asked all the same")
    for folder, folders, names in os.walk("."):
        folders[:] = [f for f in folders if f not in ("flow", ".git", "__pycache__")]
        for name in set(names) - {"parity.py"}:
            with open(os.path.join(folder, name), "rb") as file:
                if re.search(rb"\bsk-[a-z]+-[0-9a-f]{6}", file.read()):
                    fail("a key stands in " + os.path.join(folder, name))


def alone():
    with tempfile.TemporaryDirectory() as place:
        place = os.path.realpath(place)

        def out(folder, names):
            whole = {n: os.path.realpath(os.path.join(folder, n)) + os.sep for n in names}
            return [n for n in names if n in ("flow", ".git", "__pycache__") or (place + os.sep).startswith(whole[n])]

        work = os.path.join(place, "work")
        shutil.copytree(".", work, ignore=out)
        ran = subprocess.run([sys.executable, "-c", "import sys; sys.modules['promptflow'] = None; import parity; "
                              "parity.any_model()"], cwd=work, stderr=subprocess.PIPE, universal_newlines=True)
    if ran.returncode:
        fail("without the folder flow/: " + ran.stderr.strip().splitlines()[-1])


SCENES = {"rows": lambda: rows("ordinary"), "hostile": lambda: rows("hostile"),
          "prompts": prompts, "key": key, "alone": alone}
PARTS = {"any": any_model, "variant_0": lambda: rows("trial", "variant_0"), "variant_1": lambda: rows("refund")}

if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(max([subprocess.call([sys.executable, "parity.py", scene]) for scene in SCENES]))
    if sys.argv[1] in ("rows", "hostile", "prompts", "alone"):
        os.environ.setdefault("QA_MODEL_KEY", "the-recording-needs-none")
    if sys.argv[1] == "rows":
        rows("refund")
    dict(SCENES, **PARTS)[sys.argv[1]]()
    print(sys.argv[1] + ": ok")
