"""Sums up sales by shop. Used by the nightly job for files of many gigabytes."""


def parse(line):
    """Returns shop and amount; raises ValueError for a line that is none."""
    shop, amount = line.strip().split(",")
    return shop.strip(), float(amount)


def rows(lines, errors):
    """Yields the good lines one by one and adds the others to errors."""
    for line in lines:
        try:
            yield parse(line)
        except ValueError:
            errors.append(line)


def totals(lines):
    """Returns the sum of each shop, and the lines that were left out."""
    errors = []
    result = {}
    for shop, amount in rows(lines, errors):
        result[shop] = result.get(shop, 0.0) + amount
    return result, errors
