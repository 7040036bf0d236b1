#!/bin/sh
# Run inside a fork: 0 if a price of 100 becomes 120 (20 % VAT), 1 if it becomes another,
# 125 if the program does not even run, so that bisect skips this commit.
price=$(sh ./price.sh 100) || exit 125
[ "$price" = 120 ]
