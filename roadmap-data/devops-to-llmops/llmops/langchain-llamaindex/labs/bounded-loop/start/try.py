#!/usr/bin/env python3
"""Plays one recorded run against agent.py.

    try.py SCENE    exit 0 and "ok", or exit 1 and what was wrong
    try.py          all scenes
"""
import subprocess
import sys

import agent
import tools
from model import Scripted, strict


def ask(*calls):
    return {"calls": [{"id": i, "name": name, "args": args} for i, name, args in calls]}


def play(turns, table=tools.ALL, **more):
    model = Scripted(turns)
    run = agent.run(model, "Where is my order?", table, **more)
    results = {m["tool_call_id"]: m["content"] for m in run["messages"] if m["role"] == "tool"}
    need(run["steps"] == model.asked, "steps is %r, the model was asked %d times" % (run["steps"], model.asked))
    if run["status"] == "done":
        strict(run["messages"])
        need("content" in run["messages"][-1], "the answer is not the last message")
    return run, results


def need(true, why):
    if not true:
        raise AssertionError(why)


def ends(run, status, steps):
    said = (run["status"], run["steps"])
    need(said == (status, steps), "the run ended with %r after %r steps, not with %r after %r" % (said + (status, steps)))


def error(results, call, words):
    need(results.get(call, "").lower().startswith("error") and words in results[call].lower(),
         "the result of %s is %r; it must begin with 'error' and contain %r" % (call, results.get(call), words))


DONE = {"content": "Done."}


def normal():
    run, results = play([ask(("a", "order_status", {"order_id": 17})), DONE])
    ends(run, "done", 2)
    need(results == {"a": "order 17: sent on Monday"}, "the results are %r" % results)
    run, results = play([ask(("a", "count", {})), DONE], {"count": (lambda: 3, {})})
    ends(run, "done", 2)
    need(results == {"a": "3"}, "a tool returned the number 3, and its result is %r instead of the text" % results.get("a"))


def unknown():
    run, results = play([ask(("a", "order_statu", {"order_id": 17})), ask(("b", "refund", {"order_id": 17, "cents": 5})),
                         ask(("c", "reset_shop", {})), DONE], tools.READ, max_steps=9)
    for call in "abc":
        error(results, call, "unknown tool")
    ends(run, "done", 4)
    need(not tools.RAN, "these ran, although the table does not have them: %r" % tools.RAN)


def badargs():
    bad = [{"order_id": "17", "cents": 5}, {"order_id": 17, "cents": True}, {"order_id": 17},
           {"order_id": 17, "cents": 5, "force": 1}, {"order_id": 17, "cents": 5.0}, "17, 5", None]
    run, results = play([ask(("c%d" % i, "refund", args)) for i, args in enumerate(bad)] + [DONE], max_steps=9)
    for i in range(len(bad)):
        error(results, "c%d" % i, "bad arguments")
    ends(run, "done", 8)
    need(not tools.RAN, "these ran: %r" % tools.RAN)


def raises():
    run, results = play([ask(("a", "stock", {"item": "lamp"})), ask(("b", "order_status", {"order_id": 99})), DONE])
    error(results, "a", "")
    error(results, "b", "")
    ends(run, "done", 3)
    need("hunter2" not in str(run["messages"]), "the password of the database went to the model: %r" % results["a"])


def two():
    run, results = play([ask(("a", "order_status", {"order_id": "17"}), ("b", "order_status", {"order_id": 18}),
                             ("c", "stock", {"item": "lamp"}), ("d", "order_status", {"order_id": 17})), DONE])
    ends(run, "done", 2)
    error(results, "a", "bad arguments")
    error(results, "c", "")
    need(results["b"].endswith("warehouse") and results["d"].endswith("Monday"), "the results are %r" % results)


def endless():
    run, _ = play(lambda n: ask(("c%d" % n, "search", {"customer": "Ada", "page": n})))
    ends(run, "step_limit", 4)
    run, _ = play(lambda n: ask(("c%d" % n, "search", {"customer": "Ada", "page": n})), max_steps=7)
    ends(run, "step_limit", 7)


def last_step():
    run, _ = play([ask(("a", "order_status", {"order_id": n})) for n in (17, 18, 19)] + [DONE])
    ends(run, "done", 4)


def repeated():
    same = [{"customer": "Ada", "page": 1}, {"customer": "Ada", "page": 1}, {"page": 1, "customer": "Ada"}]
    turns = [ask(("a", "search", same[0])), ask(("b", "order_status", {"order_id": 17})), ask(("c", "search", same[1])),
             ask(("d", "search", same[2])), DONE]
    run, _ = play(turns, max_steps=9)
    ends(run, "repeated", 4)
    need(len(tools.RAN) == 3, "these ran, the last one for the third time: %r" % tools.RAN)


def different():
    run, _ = play([ask(("c%d" % n, "order_status", {"order_id": n})) for n in (17, 18, 19, 20, 21)] + [DONE], max_steps=9)
    ends(run, "done", 6)
    tools.RAN.clear()
    again = ask(("a", "order_status", {"order_id": 17}))
    for _ in range(3):                      # three runs of their own
        run, _ = play([again, DONE])
        ends(run, "done", 2)


SCENES = dict(normal=normal, unknown=unknown, badargs=badargs, raises=raises, two=two, endless=endless,
              last_step=last_step, repeated=repeated, different=different)

if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.exit(max([subprocess.call([sys.executable, __file__, scene]) for scene in SCENES]))
    try:
        SCENES[sys.argv[1]]()
    except Exception as why:
        print("%s: %s: %s" % (sys.argv[1], type(why).__name__, why))
        sys.exit(1)
    print(sys.argv[1] + ": ok")
