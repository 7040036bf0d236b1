#!/bin/sh
# Run inside a fork: ends with 0 if a price of 100 becomes 120 (20 % VAT), else with 1.
[ "$(sh ./price.sh 100)" = 120 ]
