#!/bin/sh
# Makes the three forks anew in .forks/1/shop to .forks/3/shop and runs repair.sh in each.
cd "$(dirname "$0")" || exit
here=$(pwd)
rm -rf .forks
result=0
for n in 1 2 3; do
  mkdir -p ".forks/$n"
  sh setup.sh "$n" ".forks/$n/shop" || exit
  (cd ".forks/$n/shop" && sh "$here/repair.sh" < /dev/null)
  status=$?
  echo "== fork $n: repair.sh ended with $status"
  [ "$status" = 0 ] || result=1
done
exit "$result"
