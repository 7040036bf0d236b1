#!/bin/sh
# sh setup.sh N FOLDER: makes fork N (1, 2 or 3) of the shop in FOLDER, always the same.
set -eu
fork=${1:?usage: setup.sh N FOLDER}
mkdir "${2:?usage: setup.sh N FOLDER}"
cd "$2"
git init -q
git symbolic-ref HEAD refs/heads/main
git config user.name 'Shop Bot'
git config user.email bot@shop.example
git config commit.gpgSign false
git config core.autocrlf false
git config core.hooksPath .git/hooks
mkdir notes
minute=10

commit() {
  minute=$((minute + 1))
  GIT_AUTHOR_DATE="2026-11-0${fork}T09:$minute:00Z"
  GIT_COMMITTER_DATE=$GIT_AUTHOR_DATE
  export GIT_AUTHOR_DATE GIT_COMMITTER_DATE
  git add .
  git commit -q -m "$1"
}
notes() {
  last=$((minute + $1))
  while [ "$minute" -lt "$last" ]; do
    echo "Decided in fork $fork" > "notes/$minute.md"
    commit "docs: note $minute"
  done
}
settings= rate=20 hundred=100
price() {
  cat > price.sh <<END
#!/bin/sh
# price.sh NET: the price with VAT, in cents
net=\$1
$settings
# rate in percent
vat=$rate

# whole cents
echo \$((net + net * vat / $hundred))
END
}

settings_in_a_file() {
  settings='. ./settings.sh'; price; commit 'feat: settings in a file'
  echo 'VAT=${VAT:-20}' > settings.sh; commit 'fix: forgot to add the file'
}
tidy() { hundred=1000; price; commit 'refactor: tidy arithmetic'; }

price; commit 'feat: price with VAT'; git tag v1.0
case $fork in
  1) notes 5; settings_in_a_file; notes 2; tidy; notes 1 ;;
  2) notes 1; settings_in_a_file; notes 6; tidy; notes 1 ;;
  3) notes 1; tidy; notes 4; settings_in_a_file; notes 4 ;;
esac
rate='$VAT'; price; commit 'feat: rate from the settings'
notes 1
git tag lab-start
