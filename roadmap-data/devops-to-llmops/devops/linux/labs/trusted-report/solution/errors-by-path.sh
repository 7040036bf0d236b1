#!/bin/sh
# cron runs this every night:  errors-by-path.sh LOGFILE REPORT
# REPORT then says how many requests failed (status 5xx), per path.
set -eu

usage='usage: errors-by-path.sh LOGFILE REPORT'
log=${1:?$usage}
report=${2:?$usage}

tmp=$(mktemp -d)
trap 'rm -rf -- "$tmp"' EXIT
trap 'exit 1' HUP INT TERM     # dash runs the line above only when it ends by itself

# Two steps instead of a pipeline: without pipefail only sort would be heard.
awk '$9 ~ /^5[0-9][0-9]$/ { n[$7]++ }
     END { for (path in n) print n[path], path }' < "$log" > "$tmp/counts"
sort -k1,1nr -k2,2 "$tmp/counts" > "$tmp/report"

mv -- "$tmp/report" "$report"
echo "report written"
