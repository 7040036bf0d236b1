# Brings what runs in one environment to another: sh promote.sh APP FROM TO
# Run inside the config repository.
set -eu
app=$1 from=$2 to=$3
image="$(dirname "$0")/image.py"

digest=$(python3 "$image" get "envs/$from/kustomization.yaml" "$app")
now=$(python3 "$image" get "envs/$to/kustomization.yaml" "$app")
if [ "$digest" = "$now" ]; then
  echo "$app: $to has it already"
  exit 0
fi

branch=promote/$to-$app
git switch -q -C "$branch" main
sed "s/shop-$from/shop-$to/" "envs/$from/kustomization.yaml" > "envs/$to/kustomization.yaml"
git commit -qam "promote: $app to $to" --trailer "Promoted-From: $from"
git switch -q main
git merge -q --no-ff -m "promote: $app to $to" "$branch"
git branch -q -d "$branch"
echo "$app: $to has what runs in $from"
