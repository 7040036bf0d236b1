# Takes the last promotion of an application back: sh rollback.sh APP ENV
# Run inside the config repository.
set -eu
app=$1 env=$2

merge=$(git log --merges -1 --format=%H --grep="^promote: $app to $env\$" main)
if [ -z "$merge" ]; then
  echo "$app was never promoted to $env" >&2
  exit 1
fi
old=$(git show "$merge^1:envs/$env/kustomization.yaml" > .old && python3 "$(dirname "$0")/image.py" get .old "$app")
rm .old
python3 "$(dirname "$0")/image.py" set "envs/$env/kustomization.yaml" "$app" "$old"
git commit -qam "roll back $app in $env"
echo "$app: $env is as it was before"
