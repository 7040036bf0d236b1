#!/usr/bin/env python3
"""The answers of the lamp shop, off PromptFlow.

    answer(question, model)    model(request, key) returns the text of the reply

CHAT_PROMPT   version of the prompt; variant_1 was live
QA_MODEL_KEY  key of the model, from the secret store
"""
import json
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
WORDS = ("refund", "money back", "send it back")
VERSIONS = {
    "variant_0": {"model": "gpt-4o", "temperature": 0.7, "max_tokens": 400},
    "variant_1": {"model": "gpt-4o-mini", "temperature": 0.2, "max_tokens": 120},
}


def read(*path):
    with open(os.path.join(HERE, *path), encoding="utf-8") as file:
        return file.read()


def classify(question):
    return "refund" if any(word in question.lower() for word in WORDS) else "other"


def policy(topic):
    return json.loads(read("policies.json"))[topic]


def messages(template, values):
    """The roles come from the template alone, and what is filled in is not filled in again."""
    parts = re.split(r"(?m)^(system|user):\n", template)[1:]
    return [{"role": role, "content": re.sub(r"\{\{(\w+)\}\}", lambda m: str(values[m[1]]), text).strip()}
            for role, text in zip(parts[::2], parts[1::2])]


def cite(reply, source="shop"):
    text = reply.strip()
    if "[" in text or text.startswith("I don't know"):
        return text
    return "%s [%s]" % (text, source)


def answer(question, model):
    key = os.environ["QA_MODEL_KEY"]
    version = os.environ.get("CHAT_PROMPT") or "variant_1"
    topic = classify(question)
    rule = policy(topic) if topic == "refund" else None
    request = dict(VERSIONS[version], messages=messages(
        read("prompts", version + ".txt"), {"policy": rule["text"] if rule else "", "question": question}))
    reply = model(request, key)
    return cite(reply, rule["source"]) if rule else cite(reply)
