"""Torture of the plain lines: inputs and outputs that are files, pipes, closed or full."""
import os, subprocess
from torturing.tutor import expect, journal

COMMANDS = (["status"], ["list"], ["show", "docker"], ["show", "docker/images"], ["export", "json"], ["doctor"], ["plan"], ["search", "image"], ["prompt"], [])
ASKING = (["quiz", "docker"], ["review"], ["placement", "devops"], ["--plain"])


def start(room, home, words, descriptors, closed=()):
    """Runs with these files as 0, 1 and 2, some of them closed; returns the exit code and what came from the pipes among them."""
    files = [subprocess.DEVNULL if one == "null" else subprocess.PIPE if one == "pipe" else one for one in descriptors]

    def close():
        for number in closed:
            os.close(number)

    process = subprocess.Popen(room.argv("--home", home, *words), env=room.env(), stdin=files[0], stdout=files[1], stderr=files[2],
                               preexec_fn=close, start_new_session=True)
    try:
        out, err = process.communicate(timeout=30)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        expect(False, "an end of %s with %s" % (" ".join(words), descriptors), "still running after 30 s")
    return process.returncode, out or b"", err or b""


def clean(what, *texts):
    for text in texts:
        expect(b"\x1b" not in text, "no escape sequence in " + what, text[-300:])
        expect(b"\tat " not in text and b"Exception" not in text, "no stack trace in " + what, text[-800:])


def redirect(room):
    """Input from nothing or closed, output to files, pipes, closed pipes and a full device, errors to nowhere: no escape sequence, no stack
    trace, no endless loop, and an exit code that tells the truth."""
    home, count = room.welcomed(room.home()), 0
    for words in COMMANDS + ASKING:
        name = "opsroad " + " ".join(words)
        for given, closed in (("null", ()), ("null", (0,)), ("null", (2,)), ("null", (0, 2))):
            code, out, err = start(room, home, words, (given, "pipe", "pipe"), closed)
            expect(code in (0, 1) and (out or 0 in closed), "exit code 0 or 1 and lines from %s without input" % name, (code, err))
            clean(name, out, err)
            count += 1
        path = os.path.join(room.folder, "out")
        with open(path, "wb") as out:
            code, _, err = start(room, home, words, ("null", out, "pipe"))
        clean(name + " > file", open(path, "rb").read(), err)
        with open("/dev/full", "wb") as out:
            code, _, err = start(room, home, words, ("null", out, "pipe"))
        clean(name + " > /dev/full", err)
        expect(code != 0, "an exit code that says that %s could not be printed" % name, code)
        for head in ("head -c 1", "true"):
            done = subprocess.run(["bash", "-c", '"$@" </dev/null 2>"$0" | ' + head + '; echo "${PIPESTATUS[0]}"', path + ".err",
                                   *room.argv("--home", home, *words)], env=room.env(), capture_output=True, timeout=60)
            clean("%s | %s" % (name, head), done.stdout, open(path + ".err", "rb").read())
            count += 1
        count += 2
    answers = [event for event in journal(home)[0] if event["type"] in ("question-answered", "item-ticked", "skill-marked")]
    expect(len(answers) == 1, "no answer, tick or mark that nobody gave", answers)
    count += halves(room, home)
    code, _, _ = start(room, home, ["show", "no-such-skill"], ("null", "pipe", "pipe"), (2,))
    expect(code == 2, "exit code 2 with the errors closed", code)
    return "%d commands with odd inputs and outputs" % count


def halves(room, home):
    """Only one of input and output is a terminal: plain lines, and what is a terminal stays as it was."""
    master, slave = os.openpty()
    try:
        path = os.path.join(room.folder, "half")
        with open(path, "wb") as out:
            code, _, err = start(room, home, [], (slave, out, "pipe"))
        said = open(path, "rb").read()
        clean("opsroad > file from a terminal", said, err)
        expect(code == 0 and b"skills done" in said, "the status in the file", (code, said))
        code, _, err = start(room, home, [], ("null", slave, "pipe"))
        said = os.read(master, 65536)
        clean("opsroad </dev/null on a terminal", said, err)
        expect(code == 0 and b"skills done" in said, "the status on the terminal", (code, said))
        return 2
    finally:
        os.close(master)
        os.close(slave)
