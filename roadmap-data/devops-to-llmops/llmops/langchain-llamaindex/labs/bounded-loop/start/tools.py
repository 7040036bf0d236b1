"""The tools of the shop. A table names each tool with the type of each argument."""

RAN = []          # what really ran
ORDERS = {17: "sent on Monday", 18: "in the warehouse", 19: "cancelled", 20: "new", 21: "new"}


def order_status(order_id):
    RAN.append(("order_status", order_id))
    return "order %d: %s" % (order_id, ORDERS[order_id])


def search(customer, page):
    RAN.append(("search", customer, page))
    return "no orders of %s on page %d" % (customer, page)


def stock(item):
    RAN.append(("stock", item))
    raise ConnectionError("no answer from postgres://shop:hunter2@db.internal/stock")


def refund(order_id, cents):
    RAN.append(("refund", order_id, cents))
    return "refunded %d cents" % cents


def reset_shop():
    """For the developers: empties the shop."""
    RAN.append(("reset_shop",))
    ORDERS.clear()
    return "empty"


READ = {
    "order_status": (order_status, {"order_id": int}),
    "search": (search, {"customer": str, "page": int}),
    "stock": (stock, {"item": str}),
}
ALL = dict(READ, refund=(refund, {"order_id": int, "cents": int}))
