#!/usr/bin/env python3
"""Splits customers.csv for a churn model that will be used from September on.

    split.py    writes train.csv and test.csv
"""
import csv
import hashlib

LEAKS = ("contract_end",)
FIRST_TEST_MONTH = "2026-07"
TEST_SHARE = 30


def in_test_group(customer):
    """The same customer falls on the same side on every machine, every time."""
    return hash(customer) % 100 < TEST_SHARE


def main():
    with open("customers.csv") as file:
        rows = list(csv.DictReader(file))
    fields = [name for name in rows[0] if name not in LEAKS]
    train, test = [], []
    for row in rows:
        late = row["month"] >= FIRST_TEST_MONTH
        if in_test_group(row["customer"]) and late:
            test.append(row)
        elif not in_test_group(row["customer"]) and not late:
            train.append(row)
    for name, part in (("train.csv", train), ("test.csv", test)):
        with open(name, "w", newline="") as file:
            writer = csv.DictWriter(file, fieldnames=fields, extrasaction="ignore")
            writer.writeheader()
            writer.writerows(part)


if __name__ == "__main__":
    main()
