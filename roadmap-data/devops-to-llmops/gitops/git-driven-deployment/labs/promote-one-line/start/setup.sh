# Makes a config repository with three environments: sh setup.sh NUMBER FOLDER
set -eu
number=$1
git init -q -b main "$2"
cd "$2"
git config user.name Ada
git config user.email ada@example.org
git config commit.gpgsign false

digest() { printf 'sha256:'; printf "%64s" "" | tr " " "$1"; }
image() { printf '  - name: ghcr.io/acme/%s\n    digest: %s\n' "$1" "$(digest "$2")"; }

overlay() { # overlay ENV REPLICAS LOG_LEVEL SHOP PROXY
  mkdir -p "envs/$1"
  {
    printf 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n'
    printf 'namespace: shop-%s\nresources:\n  - ../../base\n' "$1"
    printf 'replicas:\n  - name: shop\n    count: %s\nimages:\n' "$2"
    if [ "$number" = 1 ]; then
      image proxy "$5" && image shop "$4"
    else
      image shop "$4" && image proxy "$5"
    fi
    printf 'configMapGenerator:\n  - name: shop\n    literals:\n      - LOG_LEVEL=%s\n' "$3"
  } > "envs/$1/kustomization.yaml"
}

overlay dev 1 debug b 2
overlay staging 1 debug b 2
overlay prod 3 warn a 1
mkdir base
echo 'resources: [shop.yaml]' > base/kustomization.yaml
git add .
git commit -qm "environments of the shop"
git tag lab-start
