#!/bin/sh
# Run inside a fork, on main: finds the commit that broke the price, and undoes it.
set -eu
here=$(cd "$(dirname "$0")" && pwd)

git bisect start HEAD v1.0
git bisect run sh "$here/test.sh"
git bisect log > ../bisect.log
bad=$(git rev-parse refs/bisect/bad)
git checkout -q main

git revert --no-edit "$bad"
