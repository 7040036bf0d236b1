#!/bin/sh
# cron runs this every night:  errors-by-path.sh LOGFILE REPORT
# REPORT then says how many requests failed (status 5xx), per path.
tmp=${TMPDIR:-/tmp}/errors.$$

cat $1 | grep " 5" > $tmp
awk '{print $7}' $tmp | sort | uniq -c | sort -r > $2

echo "report written"
