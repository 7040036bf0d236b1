#!/bin/sh
set -eu
usage='usage: errors-by-path.sh LOGFILE REPORT'
log=${1:?$usage}
report=${2:?$usage}
tmp=$(mktemp -d)
trap 'rm -rf -- "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
awk '$9 ~ /^5[0-9][0-9]$/ { n[$7]++ }
     END { for (path in n) print n[path], path }' < "$log" > "$tmp/counts"
sort -r "$tmp/counts" > "$tmp/report"
mv -- "$tmp/report" "$report"
