#!/bin/sh
set -eu
usage='usage: errors-by-path.sh LOGFILE REPORT'
log=${1:?$usage}
report=${2:?$usage}
tmp=$(mktemp -d)
trap 'rm -rf -- "$tmp"' EXIT
trap 'exit 1' HUP INT TERM

grep -E '" 5[0-9][0-9] [0-9-]+$' "$log" > "$tmp/failed"
awk '{ n[$7]++ } END { for (path in n) print n[path], path }' "$tmp/failed" > "$tmp/counts"
sort -k1,1nr -k2,2 "$tmp/counts" > "$tmp/report"
mv -- "$tmp/report" "$report"
