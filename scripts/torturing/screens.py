"""Torture of the screens: signals, resizes, pastes, silent and strange terminals, anything pressed anywhere."""
import json, os, re, signal, time
from torturing.tutor import ROAD, expect, journal

PLACES = {
    "road": {"screen": "road"},
    "stage": {"screen": "stage", "skill": "docker"},
    "skill": {"screen": "skill", "skill": "docker"},
    "lesson": {"screen": "lesson", "skill": "docker", "lesson": "images"},
    "quiz": {"screen": "quiz", "skill": "docker"},
    "lab": {"screen": "lab", "skill": "docker", "lab": "small-image"},
    "search": {"screen": "road"},
    "cheat sheet": {"screen": "cheatsheet", "skill": "docker"},
    "review": {"screen": "review", "skill": "docker"},
    "plan": {"screen": "plan"},
    "statistics": {"screen": "statistics"},
    "settings": {"screen": "settings"},
    "overview": {"screen": "overview"},
}
SIX = ("road", "skill", "lesson", "quiz", "lab", "search")
# Keys that lead nowhere else: arrows, pages, the wheel. A text field takes the letters.
POURING = [b"j", b"k", b"\x1b[A", b"\x1b[B", b"\x1b[5~", b"\x1b[6~", b"\x1b[<64;9;9M", b"\x1b[<65;9;9M"]


def at(room, home, place, **more):
    """Starts the screens at a place and waits for the first frame."""
    os.makedirs(os.path.join(home, ROAD), exist_ok=True)
    with open(os.path.join(home, ROAD, "place.json"), "w") as out:
        json.dump(PLACES[place], out)
    tutor = room.open(home, **more)
    expect(tutor.until(lambda: tutor.screen.frames > 0), "a first frame at " + place, bytes(tutor.bytes[-500:]))
    if place == "search":
        tutor.type("/")
    return tutor


def given_back(tutor, what):
    expect(tutor.line_is_as_before(), "the line settings as before after " + what)
    expect(not tutor.modes_left_on(), "every mode undone after " + what, tutor.modes_left_on())
    expect(b"\tat " not in tutor.bytes and b"Exception" not in tutor.bytes, "no stack trace after " + what, bytes(tutor.bytes[-800:]))


def pour(room, tutor, count=40):
    tutor.type(b"".join(room.random.choice(POURING) for _ in range(count)), 5)


def quit(tutor, what):
    tutor.type("\x03", 5)
    code = tutor.ends()
    expect(code == 0, "exit code 0 from Ctrl-C after " + what, (code, tutor.screen.text()))
    given_back(tutor, what)


def signals(room):
    """While keys pour in, on each kind of screen: TERM, HUP and INT end the tutor in good order, TSTP and STOP stop it and CONT brings the
    screen back; line settings, alternate screen, cursor and mouse are as before at each end, and at the stop that can be prepared for."""
    home, rounds, count = room.welcomed(room.home()), room.times(5, 50), 0
    for name in ("TERM", "HUP", "INT", "TSTP", "STOP"):
        for number in range(rounds):
            place = SIX[number % len(SIX)]
            what = "%s on %s" % (name, place)
            with at(room, home, place) as tutor:
                pour(room, tutor, room.random.randrange(400))
                if name in ("TSTP", "STOP"):
                    stopped(room, tutor, name, what)
                    quit(tutor, what)
                else:
                    tutor.signal(getattr(signal, "SIG" + name))
                    pour(room, tutor)
                    code = tutor.ends()
                    expect(code in (0, 128 + getattr(signal, "SIG" + name)), "a sane exit code from " + what, code)
                    given_back(tutor, what)
            count += 1
    return "%d signals on %d kinds of screens, the terminal given back each time" % (count, min(rounds, len(SIX)))


def stopped(room, tutor, name, what):
    tutor.signal(getattr(signal, "SIG" + name))
    expect(tutor.until(tutor.is_stopped), "a stop by " + what)
    tutor.is_quiet(0.1)
    if name == "TSTP":
        given_back(tutor, "the stop by " + what)
    frames = tutor.screen.frames
    os.killpg(tutor.pid, signal.SIGCONT)
    expect(tutor.until(lambda: tutor.screen.frames > frames and "1049" in tutor.screen.modes), "a frame after CONT and " + what, tutor.screen.text())
    pour(room, tutor)


def resize(room):
    """200 new sizes in a second, from 1x1 to 220x70: what stands there at the end is what a fresh start shows at that size."""
    sizes = [(1, 1), (2, 2), (20, 5), (39, 9), (40, 10), (79, 23), (80, 24), (81, 25), (120, 35), (200, 10), (30, 70), (220, 70)]
    places, rounds = ("road", "skill", "lesson", "quiz", "lab", "plan", "statistics"), room.times(6, 40)
    home = room.welcomed(room.home())
    for number in range(rounds):
        place, (columns, rows) = places[number % len(places)], sizes[(number * 5 + 4) % len(sizes)]
        fixed = {"OPSROAD_NOW": "2026-11-22T12:00:00Z"}
        with at(room, home, place, columns=columns, rows=rows, **fixed) as fresh:
            fresh.is_quiet()
            wanted = fresh.screen.text()
            quit(fresh, "a start at %dx%d" % (columns, rows))
        with at(room, home, place, **fixed) as tutor:
            tutor.is_quiet()
            for _ in range(200):
                tutor.resize(*(room.random.choice(sizes) if room.random.random() < 0.3 else (room.random.randrange(1, 221), room.random.randrange(1, 71))))
                tutor.read(0.005)
            tutor.resize(columns, rows)
            same = tutor.until(lambda: tutor.screen.text() == wanted, 15)
            expect(same, "%s at %dx%d as at a fresh start:\n%s\n" % (place, columns, rows, wanted), tutor.screen.text())
            quit(tutor, "200 sizes")
    return "%d times 200 sizes, the last frame right each time" % rounds


def paste(room):
    """1 MB pasted, in brackets and without, into a text field and onto a list: the tutor lives, answers a key soon, quits in good order."""
    words, home, slowest = "lorem ipsum 水 \u00fcber \x01\t 😀 ", room.welcomed(room.home()), 0
    text = (words * (1_000_000 // len(words.encode()) + 1)).encode()
    typed = re.sub(rb"[\x01\t]", b"", text)
    list_keys = b"jkjjkG gjxwvy" * 80_000
    for place, keys in (("search", ""), ("road", ""), ("note", "e")):
        for bracketed in (True, False):
            what = "1 MB %s onto %s" % ("in brackets" if bracketed else "as keys", place)
            with at(room, home, "skill" if place == "note" else place) as tutor:
                tutor.type(keys)
                tutor.is_quiet()
                data = b"\x1b[200~" + text + b"\x1b[201~" if bracketed else typed if place != "road" else list_keys.replace(b" ", b"")
                started = time.monotonic()
                expect(tutor.type(data, 120) == len(data), "all of it taken: " + what, tutor.screen.text())
                tutor.type("\x0c")
                cleared = len(tutor.bytes)
                expect(tutor.until(lambda: b"\x1b[2J" in tutor.bytes[cleared:], 60), "an answer to Ctrl-L after " + what, tutor.screen.text())
                slowest = max(slowest, time.monotonic() - started)
                before = tutor.screen.frames
                pressed = time.monotonic()
                tutor.type("\x0c")
                expect(tutor.until(lambda: tutor.screen.frames > before, 5), "an answer within 5 s after " + what, tutor.screen.text())
                expect(time.monotonic() - pressed < 5, "an answer within 5 s after " + what)
                quit(tutor, what)
    room.says(home, "status")
    return "6 pastes of 1 MB, the slowest taken and drawn in %.1f s" % slowest


def silent(room):
    """A terminal that never answers and knows no size: the first frame comes all the same."""
    home, starts = room.welcomed(room.home()), room.times(3, 20)
    for number in range(starts):
        with room.open(home, columns=80 if number % 2 else 0, rows=24 if number % 2 else 0) as tutor:
            if not number % 2:
                tutor.screen.resize(80, 24)
            expect(tutor.shows("quit", 20), "a first frame without any answer", tutor.screen.text())
            expect(tutor.until(lambda: len(tutor.screen.frame) == 24), "24 rows", len(tutor.screen.frame))
            quit(tutor, "a silent terminal")
    return "%d first frames without an answer, every other one without a size" % starts


def terms(room):
    """Every kind of terminal and locale: screens where there can be screens, plain lines where not; no colour that was not promised, no
    sign beyond ASCII where the locale is not UTF-8."""
    home, count = room.welcomed(room.home()), 0
    names = ("dumb", None, "", "vt100", "linux", "screen", "tmux-256color", "xterm-256color", "xterm", "unheard-of", "rxvt-unicode")
    locales = ({"LC_ALL": "C"}, {"LC_ALL": "C.UTF-8"}, {"LC_ALL": "POSIX"}, {"LC_ALL": None, "LANG": "C.UTF-8"}, {"LC_ALL": None, "LANG": None})
    colours = ({"COLORTERM": "truecolor"}, {"COLORTERM": None}, {"COLORTERM": "truecolor", "NO_COLOR": "1"})
    for name in names:
        for number, locale in enumerate(locales):
            for colour in colours if not room.quick else [colours[(number + count) % 3]]:
                env = {"TERM": name, **locale, **colour}
                with room.open(home, **env) as tutor:
                    (plain_lines if not name or name == "dumb" else screens_of)(tutor, env)
                count += 1
    return "%d terminals with their locales and colours" % count


def plain_lines(tutor, env):
    expect(tutor.ends() == 0, "exit code 0 with %s" % env)
    expect(b"\x1b" not in tutor.bytes and b"skills done" in tutor.bytes, "plain lines with %s" % env, bytes(tutor.bytes))


def screens_of(tutor, env):
    expect(tutor.shows(r"[?] keys"), "a screen with %s" % env, tutor.screen.text())
    tutor.is_quiet(0.1)
    sent = bytes(tutor.bytes)
    utf8 = "UTF-8" in (env.get("LC_ALL") or env.get("LANG") or "") and env["TERM"] != "linux"
    expect(utf8 or max(sent) < 0x80, "ASCII only with %s" % env, tutor.screen.text())
    expect(not utf8 or max(sent) >= 0x80, "signs beyond ASCII with %s" % env)
    painted = b";".join(re.findall(rb"\x1b\[([0-9;]*)m", sent))
    colour = re.search(rb"(?:^|;)(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;|$)", painted)
    if env.get("NO_COLOR") or env["TERM"] == "vt100":
        expect(not colour, "no colour with %s" % env, painted[:300])
    elif not env.get("COLORTERM"):
        expect(b"38;2;" not in painted, "no colour that was not promised with %s" % env, painted[:300])
    quit(tutor, str(env))


def mash(room):
    """Anything pressed, clicked and resized, on every screen, through a real terminal: no fault, and it always ends in good order."""
    end, chance, sessions, keys = time.monotonic() + room.times(10, 120), room.random, 0, 0
    home = room.welcomed(room.home())
    tools = {"EDITOR": "true", "VISUAL": "true", "SHELL": "/bin/true"}
    places = list(PLACES)
    while time.monotonic() < end or sessions < len(places):
        place = places[sessions % len(places)]
        sessions += 1
        if sessions % 26 == 0:
            home = room.home()  # the welcome too
        size = (chance.randrange(1, 221), chance.randrange(1, 71)) if chance.random() < 0.7 else (80, 24)
        with at(room, home, place, columns=size[0], rows=size[1], **tools) as tutor:
            pressed = b""
            for _ in range(chance.randrange(40, 400) if time.monotonic() < end else 20):
                if not tutor.is_alive():
                    break
                if chance.random() < 0.02:
                    tutor.resize(chance.randrange(1, 221), chance.randrange(1, 71))
                piece = anything(chance, tutor.screen)
                pressed += piece
                keys += tutor.type(piece, 10) > 0
                tutor.read(0)
                goes_on(tutor)
            what = "mash %d on %s, last keys %r" % (sessions, place, pressed[-300:])
            tutor.is_quiet()  # a Ctrl-C that is typed while an editor runs is the editor's
            goes_on(tutor)
            if tutor.is_alive():
                tutor.type("\x03", 10)
            if not tutor.until(lambda: not tutor.is_alive() or tutor.is_stopped(), 30) or tutor.is_stopped():
                goes_on(tutor)  # it was just about to stop
            code = tutor.ends(30)
            expect(code == 0, "exit code 0 after " + what, (code, bytes(tutor.bytes[-600:])))
            given_back(tutor, what)
    expect(journal(home)[1] == 0, "whole lines only", journal(home)[1])
    room.says(home, "status")
    return "%d sessions on %d kinds of screens, %d keys, clicks and pastes" % (sessions, len(places), keys)


def goes_on(tutor):
    """The search runs any action, also the one that stops the tutor as a shell would."""
    if tutor.is_stopped():
        os.killpg(tutor.pid, signal.SIGCONT)
        tutor.until(lambda: not tutor.is_stopped())


def anything(chance, screen):
    """A key, a click, a paste or rubbish; never Ctrl-C, which ends, nor Ctrl-Z, which has its own torture."""
    dice = chance.randrange(30)
    if dice < 3:
        button = chance.choice((0, 0, 2, 64, 65))
        where = chance.randrange(1, screen.columns + 1), chance.randrange(1, screen.rows + 1)
        return b"".join(b"\x1b[<%d;%d;%d%c" % (button, *where, end) for end in b"Mm")
    if dice < 5:
        return chance.choice([b"\x1b[200~some text \x1b[31m\xff\n\x1b[201~", b"\x1b]11;rgb:00/00/00\x07", b"\x1b[?1;2c", b"\x1b[I", b"\x1b[O",
                              b"\x1b[", b"\x1b\x1b\x1b", b"\xff\xfe\xc3", b"\xf0\x9f\x98\x80", bytes(chance.randrange(32, 256) for _ in range(5))])
    if dice < 12:
        return chance.choice([b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1b[5~", b"\x1b[6~", b"\x1b[H", b"\x1b[F", b"\x1b[3~", b"\x1bOP", b"\x1b[Z"])
    if dice < 17:
        return chance.choice([b"\r", b"\r", b" ", b"\t", b"\x7f", b"\x1b", b"\x0c", b"\x06", b"\x02", b"\x15", b"\x00"])
    return bytes([chance.choice(b"123456789abcdefghijklmnoprstuvwxyzGLNPRSY/:,?[]{}" + (b"q" if chance.random() < 0.1 else b""))])
