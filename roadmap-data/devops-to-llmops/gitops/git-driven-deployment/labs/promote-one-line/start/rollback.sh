# Takes the last promotion of an application back: sh rollback.sh APP ENV
# Run inside the config repository. Afterwards: git push --force
set -eu
app=$1 env=$2

git reset -q --hard HEAD~1
echo "$app: $env is as it was before"
