#!/bin/sh
# unit.sh FILE SECTION KEY...: prints the values that systemd would see, one per line.
file=${1:?usage: unit.sh FILE SECTION KEY...} section=${2:?usage: unit.sh FILE SECTION KEY...}
shift 2
[ -r "$file" ] || { echo "there is no $file" >&2; exit 1; }

for key; do
  awk -v section="[$section]" -v key="$key" '
    function trimmed(s) { gsub(/^[ \t\r]+|[ \t\r]+$/, "", s); return s }
    BEGIN {
      isList = key ~ /^(Exec|On|WantedBy|RequiredBy|Also)/ || key ~ /^(SupplementaryGroups|StateDirectory|ReadWritePaths|BindPaths)$/
    }
    {
      line = before trimmed($0); before = ""
      if (line == "" || line ~ /^[#;]/) next                  # a comment has a line of its own
      if (line ~ /\\$/) { sub(/[ \t]*\\$/, " ", line); before = line; next }
      if (line ~ /^\[.*\]$/) { here = line; next }
      at = index(line, "=")
      if (here != section || at == 0 || trimmed(substr(line, 1, at - 1)) != key) next
      value = trimmed(substr(line, at + 1))
      if (value == "" || !isList) n = 0                       # an empty value takes back the earlier ones;
      if (value != "") values[++n] = value                    # of a plain key the last one counts
    }
    END { for (i = 1; i <= n; i++) print values[i] }' < "$file"
done
