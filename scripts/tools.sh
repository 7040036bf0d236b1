# Sourced by the other scripts: finds Java and Maven, and offers to install what is missing.
# Callers set `assume_yes` to 1 to install without asking.

say() { printf 'opsroad: %s\n' "$*" >&2; }

# Prints the major version of the java command $1, or 0.
java_major() {
  local program line version=
  program=$(readlink -f "$(command -v "$1")")
  # The file beside it says so at once; asking Java itself costs the start of one.
  if [ -r "${program%/bin/java}/release" ]; then
    while read -r line; do
      case $line in JAVA_VERSION=*) version=${line#JAVA_VERSION=\"} ;; esac
    done <"${program%/bin/java}/release"
  fi
  if [ -z "$version" ]; then
    version=$("$1" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  version=${version%%[!0-9]*}
  echo "${version:-0}"
}

# Prints the one command that installs the packages named for each package manager; empty when none is known.
install_command() { # apt dnf pacman brew
  local sudo=
  [ "$(id -u)" = 0 ] || sudo='sudo '
  if command -v apt-get >/dev/null; then echo "${sudo}apt-get install -y $1"
  elif command -v dnf >/dev/null; then echo "${sudo}dnf install -y $2"
  elif command -v pacman >/dev/null; then echo "${sudo}pacman -S --noconfirm $3"
  elif command -v brew >/dev/null; then echo "brew install $4"
  fi
}

# Says what is missing and the command that mends it; runs it when the person agrees.
offer() { # sentence command
  say "$1"
  if [ -z "$2" ]; then
    say 'No known package manager here (apt, dnf, pacman, brew): install it by hand and start again.'
    return 1
  fi
  say "This installs it: $2"
  if [ "${assume_yes:-0}" != 1 ]; then
    [ -t 0 ] || { say 'Run that command, or start again with --yes.'; return 1; }
    printf 'Run it now? [y/N] ' >&2
    local answer
    read -r answer
    case "$answer" in y | Y | yes) ;; *) return 1 ;; esac
  fi
  case "$2" in
    *apt-get*) ${2%%apt-get*}apt-get update -qq >&2 || true ;;
  esac
  $2 >&2
}

# Sets `java` to a Java of 17 or newer.
need_java() {
  java=java
  if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then java=$JAVA_HOME/bin/java; fi
  local major=0
  if command -v "$java" >/dev/null; then major=$(java_major "$java"); fi
  if [ "$major" -lt 17 ]; then
    local what='Java is missing; opsroad needs Java 17 or newer.'
    [ "$major" = 0 ] || what="Java $major is too old; opsroad needs Java 17 or newer."
    offer "$what" "$(install_command openjdk-17-jdk-headless java-17-openjdk-devel jdk-openjdk openjdk)" || exit 2
    java=java
    hash -r
  fi
}

# Makes sure that a compiler and Maven 3.8 or newer are here.
need_maven() {
  need_java
  if ! command -v "$(dirname "$(command -v "$java")")/javac" >/dev/null && ! command -v javac >/dev/null; then
    offer 'This Java has no compiler; building opsroad needs a JDK of 17 or newer.' \
      "$(install_command openjdk-17-jdk-headless java-17-openjdk-devel jdk-openjdk openjdk)" || exit 2
  fi
  local version=0
  if command -v mvn >/dev/null; then
    version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1\2/p' | head -n 1)
  fi
  if [ "${version:-0}" -lt 38 ]; then
    offer 'Maven 3.8 or newer is missing; building opsroad needs it.' "$(install_command maven maven maven maven)" || exit 2
  fi
}
