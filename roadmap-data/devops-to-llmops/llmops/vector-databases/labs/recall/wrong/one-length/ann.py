#!/usr/bin/env python3
"""An index of cells over vectors, and how good it is.

    ann.py bench    writes bench.json: for 1, 4, 16 and all cells the recall
                    at 10 against exact search, and the share scanned
"""
import json
import math
import random
import sys

DIMS, COUNT, CELLS, K = 12, 1200, 24, 10


def data():
    """The same vectors every time: 30 directions with noise around them."""
    chance = random.Random(42)
    centres = [[chance.gauss(0, 1) for _ in range(DIMS)] for _ in range(30)]
    make = lambda: [x + chance.gauss(0, 0.4) for x in chance.choice(centres)]
    return [make() for _ in range(COUNT)], [make() for _ in range(25)]


def near(a, b):
    """The larger, the nearer: cosine."""
    length = math.sqrt(sum(x * x for x in b))
    return sum(x * y for x, y in zip(a, b)) / length


def exact(vectors, query):
    ranked = sorted(range(len(vectors)), key=lambda i: -near(query, vectors[i]))
    return ranked[:K]


def build(vectors):
    """Returns the centres and for each the list of its vectors."""
    centres = vectors[:CELLS]
    lists = [[] for _ in centres]
    for i, vector in enumerate(vectors):
        lists[max(range(CELLS), key=lambda c: near(centres[c], vector))].append(i)
    return centres, lists


def search(vectors, index, query, probes):
    """Returns the ids found and how many vectors were looked at."""
    centres, lists = index
    order = sorted(range(len(centres)), key=lambda c: -near(centres[c], query))
    found = [i for c in order[:probes] for i in lists[c]]
    ranked = sorted(found, key=lambda i: -near(query, vectors[i]))
    return ranked[:K], len(found)


def bench():
    vectors, queries = data()
    index = build(vectors)
    report = {}
    for probes in (1, 4, 16, CELLS):
        hits = seen = 0
        for query in queries:
            ids, scanned = search(vectors, index, query, probes)
            hits += len(set(ids) & set(exact(vectors, query)))
            seen += scanned
        report["probes_%d" % probes] = {
            "recall": round(hits / (K * len(queries)), 3),
            "scanned": round(seen / (len(vectors) * len(queries)), 3),
        }
    return report


if __name__ == "__main__":
    with open("bench.json", "w") as file:
        json.dump(bench(), file, indent=2)
