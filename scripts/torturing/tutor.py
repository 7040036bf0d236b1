"""The tutor under torture: how it is started, what it saved, and how a case says that something does not hold."""
import glob, json, os, random, shutil, subprocess, tempfile
from torturing.terminal import Program

HERE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
JAR = os.path.join(HERE, "target", "opsroad.jar")
CLASSES = os.path.join(HERE, "target", "test-classes")
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"
FLAGS = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Xlog:disable", "-Xlog:all=error:stderr", "-Xmx128m", "-Xss512k"]
ROAD = "devops-to-llmops"


class Failed(Exception):
    """Something does not hold; the text says what was expected and what was seen."""


def expect(holds, expected, seen=""):
    if not holds:
        raise Failed("expected %s%s" % (expected, "; seen: " + str(seen)[-1500:] if seen != "" else ""))


class Room:
    """What a case needs: a folder of its own, chance that can be repeated, and the tutor."""

    def __init__(self, name, quick, seed, archive):
        self.quick, self.random, self.archive = quick, random.Random("%s %s" % (seed, name)), archive
        self.folder = tempfile.mkdtemp(prefix="opsroad-torture-%s-" % name)
        os.chmod(self.folder, 0o755)  # another user has to get in
        self.homes = 0

    def times(self, quick, full):
        return quick if self.quick else full

    def home(self):
        self.homes += 1
        return os.path.join(self.folder, "home%d" % self.homes)

    def argv(self, *words):
        return [JAVA, *FLAGS, "-XX:SharedArchiveFile=" + self.archive, "-Xlog:disable", "-jar", JAR, *words]

    def env(self, **more):
        """A plain environment: nothing of the machine's own. None removes a variable."""
        env = {"PATH": os.environ["PATH"], "HOME": os.path.join(self.folder, "user"), "TERM": "xterm-256color",
               "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", **more}
        return {name: value for name, value in env.items() if value is not None}

    def open(self, home, *words, columns=80, rows=24, before=None, **more):
        """Starts the screens."""
        argv = self.argv(*(["--home", home] if home else []), *words)
        return Program(argv, self.env(**more), columns, rows, before)

    def run(self, home, *words, typed=b"", before=None, timeout=60, **more):
        """Runs a command without a terminal; the result has returncode, stdout and stderr."""
        argv = self.argv(*(["--home", home] if home else []), *words)
        return subprocess.run(argv, env=self.env(**more), input=typed, capture_output=True, preexec_fn=before, timeout=timeout)

    def says(self, home, *words, **more):
        """Runs a command that has to work and returns what it prints."""
        done = self.run(home, *words, **more)
        expect(done.returncode == 0, "exit code 0 from " + " ".join(words), "%d %s" % (done.returncode, done.stderr.decode()))
        return done.stdout.decode()

    def welcomed(self, home):
        """A home whose learner has begun, so that the screens open without questions."""
        self.says(home, "mark", "linux", "learning")
        return home


def make_archive(folder):
    """Starts are four times as quick with a class archive; the first part of a kill is a start."""
    archive = os.path.join(folder, "torture.jsa")
    env = {**os.environ, "OPSROAD_REHEARSAL": "1"}
    subprocess.run([JAVA, *FLAGS, "-XX:ArchiveClassesAtExit=" + archive, "-jar", JAR, "--home", folder],
                   env=env, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    return archive


def journal_file(home):
    return os.path.join(home, ROAD, "journal.jsonl")


def journal(home):
    """The events on the disk, and how many lines are no events. A last line without its end is one of these."""
    try:
        data = open(journal_file(home), "rb").read()
    except FileNotFoundError:
        return [], 0
    events, damaged = [], 0
    pieces = data.split(b"\n")
    for piece in pieces[:-1]:
        try:
            events.append(json.loads(piece))
        except ValueError:
            damaged += 1
    return events, damaged + (1 if pieces[-1] else 0)


def ticked(events, skill):
    """The set of ticked items of a skill after each event; the first is the empty one of the beginning."""
    states, standing = [frozenset()], {}
    for event in events:
        if event["type"] == "undone":
            standing.pop(event["event"], None)
        elif event["type"] == "item-ticked" and event["skill"] == skill:
            standing[event["id"]] = event
        else:
            continue
        now = {}
        for one in standing.values():
            now[one["item"]] = one["ticked"]
        states.append(frozenset(item for item, holds in now.items() if holds))
    return states


