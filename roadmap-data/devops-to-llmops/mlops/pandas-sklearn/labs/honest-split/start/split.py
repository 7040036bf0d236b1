#!/usr/bin/env python3
"""Splits customers.csv for a churn model that will be used from September on.

    split.py    writes train.csv and test.csv
"""
import csv
import random


def main():
    with open("customers.csv") as file:
        rows = list(csv.DictReader(file))
    random.shuffle(rows)
    cut = len(rows) * 8 // 10
    for name, part in (("train.csv", rows[:cut]), ("test.csv", rows[cut:])):
        with open(name, "w", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=list(rows[0]))
            writer.writeheader()
            writer.writerows(part)


if __name__ == "__main__":
    main()
