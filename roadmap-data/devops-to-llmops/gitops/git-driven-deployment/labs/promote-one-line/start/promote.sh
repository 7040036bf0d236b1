# Brings what runs in one environment to another: sh promote.sh APP FROM TO
# Run inside the config repository.
set -eu
app=$1 from=$2 to=$3

cp "envs/$from/kustomization.yaml" "envs/$to/kustomization.yaml"
sed -i.bak "s/shop-$from/shop-$to/" "envs/$to/kustomization.yaml"
git add .
git commit -qm "update $to"
echo "$app: $to is now as $from"
