#!/bin/sh
set -eu
usage='usage: errors-by-path.sh LOGFILE REPORT'
log=${1:?$usage}
report=${2:?$usage}

: > "$report"
tmp=$(mktemp)
trap 'rm -f -- "$tmp"' EXIT
trap 'exit 1' HUP INT TERM
awk '$9 ~ /^5[0-9][0-9]$/ { n[$7]++ }
     END { for (path in n) print n[path], path }' < "$log" > "$tmp"
sort -k1,1nr -k2,2 "$tmp" > "$report"
