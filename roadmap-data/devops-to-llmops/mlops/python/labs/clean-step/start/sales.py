"""Sums up sales by shop. Used by the nightly job for files of many gigabytes."""


def parse(line, errors=[]):
    shop, amount = line.split(",")
    try:
        return shop, float(amount)
    except ValueError:
        errors.append(line)
        return shop, 0.0


def rows(lines):
    return [parse(line) for line in lines]


def totals(lines):
    result = {}
    for shop, amount in rows(lines):
        result[shop] = result.get(shop, 0) + amount
    return result, parse.__defaults__[0]
