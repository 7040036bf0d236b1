import tracemalloc
import unittest

import sales


class SalesTest(unittest.TestCase):
    def test_sums_by_shop(self):
        result, errors = sales.totals(["a,1", "b,2", "a,3.5"])
        self.assertEqual(result, {"a": 4.5, "b": 2.0})
        self.assertEqual(errors, [])

    def test_bad_lines_are_named_and_not_counted(self):
        result, errors = sales.totals(["a,1\n", "a,x\n", "nonsense", "a,1,2"])
        self.assertEqual(result, {"a": 1.0})
        self.assertEqual(errors, ["a,x", "nonsense", "a,1,2"])

    def test_a_second_call_knows_nothing_of_the_first(self):
        sales.totals(["a,x"])
        self.assertEqual(sales.totals(["a,1"])[1], [])

    def test_a_shop_with_bad_lines_only_has_no_total(self):
        self.assertEqual(sales.totals(["c,x"])[0], {})

    def test_lines_are_read_one_by_one(self):
        alive = []

        def lines():
            for number in range(1000):
                alive.append(number)
                yield "a,1"

        taken = sales.rows(lines(), [])
        next(iter(taken))
        self.assertLess(len(alive), 10)

    def test_totals_does_not_collect_the_rows(self):
        lines = ("a,1" for number in range(20000))
        tracemalloc.start()
        sales.totals(lines)
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        self.assertLess(peak, 500_000)

    def test_spaces_and_line_ends_do_not_matter(self):
        self.assertEqual(sales.totals([" a , 1 \n"])[0], {"a": 1.0})


if __name__ == "__main__":
    unittest.main()
