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

NOT_FOUND_BELOW = 1.3


def words(text):
    return re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", text.lower())


def load():
    docs = {}
    for name in sorted(os.listdir("docs")):
        with open(os.path.join("docs", name)) as file:
            docs[name[:-3]] = words(file.read())
    return docs


def idf(word, docs):
    n = sum(word in body for body in docs.values())
    return math.log(1 + (len(docs) - n + 0.5) / (n + 0.5))


def score(question, body, docs, k1=1.2, b=0.75):
    average = sum(len(other) for other in docs.values()) / len(docs)
    total = 0.0
    for word in set(words(question)):
        tf = body.count(word)
        total += idf(word, docs) * tf * (k1 + 1) / (tf + k1 * 1)
    return total


def search(question):
    docs = load()
    return sorted(((score(question, body, docs), name) for name, body in docs.items()), reverse=True)


def evaluate():
    with open("golden.jsonl") as file:
        cases = [json.loads(line) for line in file]
    ranks = []
    for case in cases:
        names = [name for _, name in search(case["question"])]
        ranks.append(names.index(case["page"]) + 1)
    share = lambda k: sum(rank <= k for rank in ranks) / len(ranks)
    mrr = sum(1 / rank for rank in ranks) / len(ranks)
    print("recall_at_1=%.2f recall_at_3=%.2f mrr=%.2f" % (share(1), share(3), mrr))


def main(argv):
    if argv[1] == "eval":
        evaluate()
    elif argv[1] == "ask":
        value, name = search(argv[2])[0]
        print(name if value > NOT_FOUND_BELOW else "NOT_FOUND")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
