# Two config repositories live through a week: sh try.sh
# What each step did is in .try/NUMBER/steps.txt, what was printed in .try/NUMBER/log.txt.
top=$(cd "$(dirname "$0")" && pwd)
rm -rf "$top/.try"

step() { # step NAME COMMAND...: runs it, notes how it left the repository, goes on from a clean main
  name=$1
  shift
  echo "== $name" >> ../log.txt
  if "$@" >> ../log.txt 2>&1 < /dev/null; then ended=done; else ended=refused; fi
  branch=$(git symbolic-ref -q --short HEAD || echo "no branch")
  if [ -z "$(git status --porcelain)" ]; then state=clean; else state="not clean"; fi
  echo "$name: $ended; on $branch, $state" >> ../steps.txt
  git reset -q --hard
  git clean -qfd
  git switch -q main
  git tag "$name" main
}

quota() {
  echo 'pods: 20' > envs/prod/quota.yaml
  git add . && git commit -qm "ops: quota for production"
}

for number in 1 2; do
  mkdir -p "$top/.try/$number"
  cd "$top/.try/$number" || exit
  sh "$top/setup.sh" "$number" config || exit
  cd config || exit
  step monday sh "$top/promote.sh" shop staging prod
  step tuesday sh "$top/promote.sh" proxy staging prod
  step wednesday quota
  step thursday sh "$top/rollback.sh" shop prod
  step friday sh "$top/promote.sh" shop staging prod
  step saturday sh "$top/promote.sh" shop staging prod
  step sunday sh "$top/promote.sh" cart staging prod
  echo "-- repository $number"
  cat ../steps.txt
done
