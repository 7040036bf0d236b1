# Takes the last promotion of an application back: sh rollback.sh APP ENV
# Run inside the config repository.
set -eu
app=$1 env=$2

merge=$(git log -1 --format=%H --grep="^promote: $app to $env\$" main)
if [ -z "$merge" ]; then
  echo "$app was never promoted to $env" >&2
  exit 1
fi
git revert --no-edit "$merge"
echo "$app: $env is as it was before"
