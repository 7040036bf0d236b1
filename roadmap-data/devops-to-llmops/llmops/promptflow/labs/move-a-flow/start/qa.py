#!/usr/bin/env python3
"""The answers of the lamp shop, off PromptFlow. Begun by a colleague.

    answer(question, model)    model(request, key) returns the text of the reply
"""
API_KEY = "sk-lamp-51b07e"        # copied from open_ai_connection

PROMPT = "You are the helpful assistant of a lamp shop. Be friendly, complete and polite."
POLICY = {"text": "Lamps can be sent back within 30 days, unused. Bulbs cannot.", "source": "policy-7"}


def cite(reply, source):
    return "%s [%s]" % (reply, source)


def answer(question, model):
    request = {
        "model": "gpt-4o",
        "temperature": 0.7,
        "max_tokens": 400,
        "messages": [
            {"role": "system", "content": PROMPT},
            {"role": "user", "content": "Policy: %s\nQuestion: %s" % (POLICY["text"], question)},
        ],
    }
    return cite(model(request, API_KEY), POLICY["source"])
