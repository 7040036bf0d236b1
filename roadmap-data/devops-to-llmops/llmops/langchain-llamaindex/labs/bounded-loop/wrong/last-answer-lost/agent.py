#!/usr/bin/env python3
"""The loop of the support agent: model turn, tool calls, results, next model turn.

    run(model, question, table)    returns {"status": ..., "steps": ..., "messages": [...]}

table: tool name -> (function, {argument name: type})
"""
import json
from collections import Counter

MOST_ALIKE = 2


def fits(args, spec):
    if type(args) is not dict or set(args) != set(spec):
        return False
    return all(type(args[name]) is kind for name, kind in spec.items())


def one_call(call, table):
    """The result of a call as text. What goes wrong is a result, too."""
    if call["name"] not in table:
        return "error: unknown tool %s" % call["name"]
    function, spec = table[call["name"]]
    if not fits(call["args"], spec):
        return "error: bad arguments, expected " + ", ".join("%s (%s)" % (n, t.__name__) for n, t in spec.items())
    try:
        return str(function(**call["args"]))
    except Exception as error:
        return "error: %s" % type(error).__name__


def run(model, question, table, max_steps=4):
    messages = [{"role": "user", "content": question}]
    seen = Counter()
    for step in range(1, max_steps + 1):
        turn = model(messages)
        messages.append(dict(turn, role="assistant"))
        if step == max_steps:
            break
        if not turn.get("calls"):
            return {"status": "done", "steps": step, "messages": messages}
        for call in turn["calls"]:
            key = json.dumps([call["name"], call["args"]], sort_keys=True)
            seen[key] += 1
            if seen[key] > MOST_ALIKE:
                return {"status": "repeated", "steps": step, "messages": messages}
            messages.append({"role": "tool", "tool_call_id": call["id"], "content": one_call(call, table)})
    return {"status": "step_limit", "steps": max_steps, "messages": messages}
