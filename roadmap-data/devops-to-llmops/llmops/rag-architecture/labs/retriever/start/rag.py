#!/usr/bin/env python3
"""Finds the page of the handbook that answers a question.

    rag.py ask "QUESTION"    prints the name of the page, or NOT_FOUND
    rag.py eval              prints recall_at_1=N.NN recall_at_3=N.NN mrr=N.NN
"""
import json
import math
import os
import re
import sys

NOT_FOUND_BELOW = 0.0


def words(text):
    return re.findall(r"[a-z]+", text.lower())


def load():
    docs = {}
    for name in sorted(os.listdir("docs")):
        with open(os.path.join("docs", name)) as file:
            docs[name[:-3]] = words(file.read())
    return docs


def score(question, body, docs):
    return sum(body.count(word) for word in words(question))


def search(question):
    docs = load()
    return sorted(((score(question, body, docs), name) for name, body in docs.items()), reverse=True)


def main(argv):
    if argv[1] == "ask":
        value, name = search(argv[2])[0]
        print(name if value > NOT_FOUND_BELOW else "NOT_FOUND")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
