"""A fake model: it plays recorded turns and is as strict as a vendor's interface.

A turn is {"content": TEXT} or {"calls": [{"id": ..., "name": ..., "args": {...}}, ...]}.
"""


class BadRequest(Exception):
    pass


def strict(messages):
    """Every call id gets one result, right after the turn that asked for it."""
    waiting = []
    for message in messages:
        if message["role"] == "tool":
            if message["tool_call_id"] not in waiting:
                raise BadRequest("400: result for unknown id " + message["tool_call_id"])
            if not isinstance(message["content"], str):
                raise BadRequest("400: content of a result must be text")
            waiting.remove(message["tool_call_id"])
        elif waiting:
            raise BadRequest("400: no result for " + ", ".join(waiting))
        if message["role"] == "assistant":
            waiting = [call["id"] for call in message.get("calls") or []]
    if waiting:
        raise BadRequest("400: no result for " + ", ".join(waiting))


class Scripted:
    """Plays turns(1), turns(2), ...; turns is a list or a function."""

    def __init__(self, turns):
        self.turns, self.asked = turns, 0

    def __call__(self, messages):
        strict(messages)
        self.asked += 1
        if self.asked > 50:
            raise RuntimeError("the bill alarm rang: the model was asked 50 times")
        return self.turns(self.asked) if callable(self.turns) else self.turns[self.asked - 1]
