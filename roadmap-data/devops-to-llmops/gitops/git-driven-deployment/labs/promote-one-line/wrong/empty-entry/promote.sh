# Brings what runs in one environment to another: sh promote.sh APP FROM TO
# Run inside the config repository.
set -eu
app=$1 from=$2 to=$3
image="$(dirname "$0")/image.py"

digest=$(python3 "$image" get "envs/$from/kustomization.yaml" "$app")
branch=promote/$to-$app
git switch -q -C "$branch" main
python3 "$image" set "envs/$to/kustomization.yaml" "$app" "$digest"
git commit --allow-empty -qam "promote: $app to $to" --trailer "Promoted-From: $from"
git switch -q main
git merge -q --no-ff -m "promote: $app to $to" "$branch"
git branch -q -d "$branch"
echo "$app: $to has what runs in $from"
