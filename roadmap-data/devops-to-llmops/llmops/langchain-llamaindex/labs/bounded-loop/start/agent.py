#!/usr/bin/env python3
"""The loop of the support agent: model turn, tool calls, results, next model turn.

    run(model, question, table)    returns {"status": ..., "steps": ..., "messages": [...]}

table: tool name -> (function, {argument name: type})
"""
import tools


def one_call(call):
    function = getattr(tools, call["name"])
    return str(function(**call["args"]))


def run(model, question, table, max_steps=4):
    messages = [{"role": "user", "content": question}]
    steps = 0
    while True:
        turn = model(messages)
        steps += 1
        messages.append(dict(turn, role="assistant"))
        if not turn.get("calls"):
            return {"status": "done", "steps": steps, "messages": messages}
        call = turn["calls"][0]
        messages.append({"role": "tool", "tool_call_id": call["id"], "content": one_call(call)})
