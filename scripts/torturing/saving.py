"""Torture of what is saved: sudden death, two writers, full disks, odd folders, broken lines, jumping clocks."""
import json, os, re, resource, shutil, signal, subprocess, time
from torturing.terminal import Program
from torturing.tutor import CLASSES, JAR, JAVA, ROAD, Failed, expect, journal, journal_file, ticked

SKILL = "docker"


def items(room, home):
    return {item["id"]: item["text"] for item in json.loads(room.says(home, "show", SKILL, "--json"))["checklist"]}


def shown_ticks(frame, texts):
    """The items that a frame of the skill's screen shows as ticked; None when it shows no checklist."""
    if not any("Checklist" in row for row in frame):
        return None
    rows = [re.match(r"\W*☑ (.{20,}?)(?:\s{2}|\s*│|$)", row) for row in frame]
    begun = [row.group(1) for row in rows if row]
    return frozenset(item for item, text in texts.items() if any(text.startswith(part) for part in begun))


def kill(room):
    """kill -9 at random moments while items are ticked at speed, at starts and at ends too: what a whole frame showed as ticked
    was a state of the journal on the disk, all of whose lines are whole; the next start counts them all; no file is left behind."""
    rounds, home, texts, kept, events, shown_rounds = room.times(50, 1000), None, None, 0, 0, 0
    for number in range(rounds):
        if number % 50 == 0:
            if home:
                events += check_home(room, home)
            home = room.home()
            room.says(home, "mark", SKILL, "learning")
            texts = texts or items(room, home)
        before = len(journal(home)[0])
        shown = one_kill(room, home, texts, number)
        after, damaged = journal(home)
        expect(damaged == 0, "whole lines only after kill %d" % number, damaged)
        expect(len(after) >= before, "no line lost by kill %d" % number, "%d lines, before %d" % (len(after), before))
        if shown is not None:
            shown_rounds += 1
            expect(shown in ticked(after, SKILL), "the ticks on the screen in the journal after kill %d" % number,
                   "shown %s, journal %s" % (sorted(shown), sorted(ticked(after, SKILL)[-1])))
    events += check_home(room, home)
    return "%d kills, %d with ticks on the screen, %d events, none lost" % (rounds, shown_rounds, events)


def one_kill(room, home, texts, number):
    """Kills one tutor: mostly while ticking, sometimes while it starts or ends. Returns what its last whole frame showed."""
    chance = room.random
    with room.open(home, "open", SKILL, rows=40) as tutor:
        if number % 10 == 8:
            tutor.is_quiet(chance.uniform(0.02, 0.3), 0.3)
        else:
            expect(tutor.shows("Checklist"), "the skill's screen", tutor.screen.text())
            tutor.type("\t")
            end = time.monotonic() + chance.uniform(0, 0.2)
            while time.monotonic() < end:
                tutor.type("".join(chance.choice("    jkku") for _ in range(3)))
                tutor.read(0.004)
            if number % 10 == 9:
                tutor.type("\x03")
                tutor.read(chance.uniform(0, 0.05))
        tutor.signal(signal.SIGKILL)
        tutor.process.wait()
        tutor.drain()
        return shown_ticks(tutor.screen.frame, texts)


def check_home(room, home):
    """The home of many kills: read without complaint, nothing lies about, a line that is torn now does no harm."""
    events, _ = journal(home)
    counted = {skill["id"]: skill["ticked"] for skill in json.loads(room.says(home, "list", "--json"))["skills"]}
    expect(counted[SKILL] == len(ticked(events, SKILL)[-1]), "as many ticks as the journal has", counted[SKILL])
    left = set(os.listdir(os.path.join(home, ROAD))) - {"journal.jsonl", "place.json", "place.json.new", "labs", "drafts"}
    expect(not left, "no stray files", left)
    size = os.path.getsize(journal_file(home))
    os.truncate(journal_file(home), size - 1 - room.random.randrange(1, 60))
    room.says(home, "status")
    with room.open(home, "open", SKILL, rows=40) as tutor:
        expect(tutor.shows("Checklist"), "the skill's screen over a torn line", tutor.screen.text())
        tutor.type("\t ")
        expect(tutor.until(lambda: len(journal(home)[0]) == len(events)), "a tick after the torn line", len(journal(home)[0]))
        tutor.type("\x03")
        expect(tutor.ends() == 0, "exit code 0")
    expect(journal(home)[1] == 1, "one damaged line, the torn one", journal(home)[1])
    told = room.run(home, "doctor").stdout.decode()
    expect("journal line %d" % len(events) in told, "the torn line named by doctor", told)
    return len(events)


def writers(room):
    """Two tutors tick in one journal as fast as they can: every event is there once and in the order of its writer, every line whole."""
    count, home, skills = room.times(1000, 10000), room.home(), ("docker", "linux")
    for skill in skills:
        room.says(home, "mark", skill, "learning")
    tutors = [room.open(home, "open", skill, rows=40) for skill in skills]
    with tutors[0], tutors[1]:
        for tutor in tutors:
            expect(tutor.shows("Checklist"), "the skill's screen", tutor.screen.text())
            tutor.type("\t")
        left = {tutor: count for tutor in tutors}
        end = time.monotonic() + 300
        while any(left.values()) and time.monotonic() < end:
            for tutor in tutors:
                left[tutor] -= tutor.type(" " * min(100, left[tutor]))
        for tutor in tutors:
            tutor.type("\x03")
        codes = [tutor.ends(120) for tutor in tutors]
        expect(codes == [0, 0], "exit code 0 from both", codes)
    events, damaged = journal(home)
    expect(damaged == 0, "whole lines only", damaged)
    expect(len({event["id"] for event in events}) == len(events), "each id once", len(events))
    for skill in skills:
        turns = [event["ticked"] for event in events if event["type"] == "item-ticked" and event["skill"] == skill]
        expect(turns == [i % 2 == 0 for i in range(count)], "%d ticks of %s in turn" % (count, skill), len(turns))
    mixed = sum(1 for a, b in zip(events, events[1:]) if a.get("skill") != b.get("skill"))
    room.says(home, "status")
    return "2 x %d events, none lost, none twice, the writers changed %d times" % (count, mixed)


def notices(tutor, pattern, seconds=20):
    expect(tutor.shows(pattern, seconds), "the screen to show " + pattern, tutor.screen.text())


def full(room):
    """On a full disk a tick is refused in words and not shown; with space it works again; what was saved before stays, all lines whole."""
    home = room.home()
    os.makedirs(home)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", home], capture_output=True).returncode == 0
    try:
        room.says(home, "mark", SKILL, "learning")
        return full_disk(room, home) if mounted else file_limit(room, home)
    finally:
        if mounted:
            subprocess.run(["umount", "-l", home])


def full_disk(room, home):
    rounds, filler, refused, texts = room.times(2, 20), os.path.join(home, "filler"), 0, items(room, home)
    with room.open(home, "open", SKILL, rows=40) as tutor:
        notices(tutor, "Checklist  0 of")
        tutor.type("\t ")
        notices(tutor, "Checklist  1 of")
        for number in range(rounds):
            fill(filler)
            before, _ = journal(home)
            tutor.type("j " if number % 8 < 4 else "k ")
            for _ in range(60):  # what is left of the last page takes some ticks
                if tutor.shows("Not saved", 0.2):
                    break
                tutor.type(" ")
            notices(tutor, "Not saved")
            state = shown_ticks(tutor.screen.frame, texts)
            events, damaged = journal(home)
            expect(damaged == 0, "whole lines only on a full disk", damaged)
            expect(events[:len(before)] == before, "all that was saved before", len(events))
            expect(state == ticked(events, SKILL)[-1], "the ticks of the journal on the screen", sorted(state or []))
            refused += 1
            os.remove(filler)
            tutor.type(" ")
            expect(tutor.until(lambda: len(journal(home)[0]) == len(events) + 1), "a tick when there is space again")
            state = ticked(journal(home)[0], SKILL)[-1]
            notices(tutor, "Checklist  %d of" % len(state))
            expect("Not saved" not in tutor.screen.text(), "no complaint any more", tutor.screen.text())
        fill(filler)
        tutor.type("\x03")
        expect(tutor.ends() == 0, "exit code 0 on a full disk")
        left = room.run(home, "mark", SKILL, "done")
        for _ in range(60):
            if left.returncode:
                break
            left = room.run(home, "mark", SKILL, "done")
        expect(left.returncode == 4 and b"Not saved" in left.stderr, "exit code 4 and words from a command", left)
        os.remove(filler)
    room.says(home, "status")
    return "%d ticks refused on a full tmpfs, none shown, each saved once there was space" % refused


def fill(path):
    """Fills the disk to its last byte."""
    out = os.open(path, os.O_CREAT | os.O_WRONLY)
    try:
        while os.write(out, b"x" * 1024):
            pass
    except OSError:
        pass
    finally:
        os.close(out)


def file_limit(room, home):
    """Without root: the journal may not grow beyond its size."""
    limit = os.path.getsize(journal_file(home)) + 10
    with room.open(home, "open", SKILL, rows=40) as tutor:
        notices(tutor, "Checklist  0 of")
        resource.prlimit(tutor.pid, resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
        tutor.type("\t ")
        notices(tutor, "Not saved")
        notices(tutor, "Checklist  0 of")
        expect(journal(home)[1] == 0, "whole lines only", journal(home))
        resource.prlimit(tutor.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        tutor.type(" ")
        notices(tutor, "Checklist  1 of")
        tutor.type("\x03")
        expect(tutor.ends() == 0, "exit code 0")
    return "a tick refused beyond a limit for files, saved when it was lifted"


NOBODY = 65534


def as_nobody():
    """Root may write anywhere; a plain user may not."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def folders(room):
    """Whatever the home is, the tutor starts and can be read; where it cannot save it says so in words and shows no tick; where it can,
    it saves there, below any name."""
    for name, make, words, env in unwritable(room):
        with room.open(None, *words, "open", SKILL, rows=40, before=as_nobody, **env) as tutor:
            expect(tutor.shows("Checklist  0 of"), "the skill over " + name, tutor.screen.text())
            tutor.type("\t ")
            expect(tutor.shows("Not saved"), "words about " + name, tutor.screen.text())
            expect(tutor.shows("Checklist  0 of"), "no tick over " + name, tutor.screen.text())
            tutor.type("\x03")
            code = tutor.ends()
            expect(code == 0 and not tutor.modes_left_on(), "exit code 0 over " + name, code)
        done = room.run(None, *words, "mark", SKILL, "done", before=as_nobody, **env)
        told = done.stderr.decode()
        expect(done.returncode == 4 and "Not saved" in told and "\n\tat " not in told, "exit code 4 and words about " + name, (done.returncode, told))
        done = room.run(None, *words, "status", before=as_nobody, **env)
        expect(done.returncode == 0, "a status over " + name, done.stderr.decode())
    good = writable(room)
    for home in good:
        with room.open(home, "open", SKILL, rows=40) as tutor:
            expect(tutor.shows("Checklist  0 of"), "the skill over " + home, tutor.screen.text())
            tutor.type("\t ")
            expect(tutor.shows("Checklist  1 of"), "a tick over " + home, tutor.screen.text())
            tutor.type("\x03")
            expect(tutor.ends() == 0, "exit code 0 over " + home)
        expect([e["type"] for e in journal(home)[0]] == ["item-ticked"], "the tick in " + home, journal(home))
        room.says(home, "status")
    return "%d that cannot be written, %d that can" % (len(unwritable(room)), len(good))


def unwritable(room):
    """Name, path, words and environment of homes where nothing can be saved."""
    locked, file, inside = (os.path.join(room.folder, name) for name in ("locked", "file", "locked2"))
    for folder in (locked, inside):
        os.makedirs(os.path.join(folder, ROAD) if folder == inside else folder, exist_ok=True)
    open(file, "w").close()
    for path in (locked, os.path.join(inside, ROAD), inside):
        os.chmod(path, 0o555)
    kept = os.path.join(inside, ROAD, "journal.jsonl")
    open(kept, "a").close()
    os.chmod(kept, 0o444)
    long = os.path.join(room.folder, *["d" * 200] * 25)
    return [("a folder that is read only", locked, ["--home", locked], {}),
            ("a journal that is read only", inside, ["--home", inside], {}),
            ("a home that is a file", file, ["--home", file], {}),
            ("a home below a file", file, ["--home", os.path.join(file, "below")], {}),
            ("parents that cannot be made", locked, ["--home", os.path.join(locked, "a", "b")], {}),
            ("a path that is too long", long, ["--home", long], {}),
            ("no HOME at all", None, [], {"HOME": None}),
            ("a HOME that is not there", None, [], {"HOME": os.path.join(locked, "nobody")})]


def writable(room):
    names = ["a b  c", "über 学习 😀", "quote's \"and\" $HOME `x` *", "missing/parents/of/it", "/".join(["e" * 100] * 12), "-dash", "new\nline"]
    return [os.path.join(room.folder, "good", name) for name in names]


def mutants(room):
    """A journal that is broken at random is read: intact lines count, broken ones are named, what stands there stays, and what is done
    next is saved and counts last. The same journals are read by the program."""
    home, count = room.home(), room.times(300, 10000)
    expect(os.path.isdir(CLASSES), "the test classes, made by mvn package", CLASSES)
    for words in (["mark", SKILL, "learning"], ["mark", SKILL + "/cache", "done"], ["undo"], ["note", SKILL, 'ein "Wort" über 水 😀'],
                  ["plan", "--hours", "7"], ["set", "minutes", "30"], ["lab", "start", SKILL], ["mark", "linux", "done"],
                  ["mark", SKILL + "/images", "done"]):
        room.says(home, *words)
    room.run(home, "quiz", SKILL, typed=b"1\n\n2\n\n1\n\n")
    done = subprocess.run([JAVA, "-cp", JAR + os.pathsep + CLASSES, "opsroad.io.journal.Mutants", journal_file(home), str(count),
                           str(room.random.randrange(10 ** 9))], capture_output=True, text=True, timeout=1800)
    said = done.stdout.strip().split("\n")[-1]
    expect(said == "%d of %d held" % (count, count), "all mutants to hold", done.stdout[-1500:] + done.stderr[-500:])
    history = open(journal_file(home), "rb").read()
    tried = room.times(5, 40)
    for _ in range(tried):
        broken = bytearray(history)
        for _ in range(room.random.randrange(1, 8)):
            broken[room.random.randrange(len(broken))] = room.random.randrange(256)
        open(journal_file(home), "wb").write(broken)
        for words in (["status"], ["stats"], ["export", "json"], ["doctor"]):
            done = room.run(home, *words)
            expect(done.returncode in ((0, 1) if words == ["doctor"] else (0,)) and b"\tat " not in done.stderr,
                   "no fault in %s over a broken journal" % words[0], (done.returncode, done.stderr.decode()))
    return said + ", and %d broken journals in the program" % tried


def clock(room):
    """The clock jumps back a year, on ten, and over both changes of daylight saving time: nothing is lost, what was done last counts
    last, and undo takes back what was done last."""
    home = room.home()
    steps = [("2026-11-22T12:00:00Z", "UTC"), ("2025-11-22T12:00:00Z", "UTC"), ("2036-11-22T12:00:00Z", "UTC"),
             ("2026-03-29T00:59:59Z", "Europe/Berlin"), ("2026-03-29T01:00:01Z", "Europe/Berlin"),
             ("2026-10-25T00:59:59Z", "Europe/Berlin"), ("2026-10-25T01:00:01Z", "Europe/Berlin"),
             ("2027-04-03T14:59:59Z", "Australia/Lord_Howe"), ("1970-01-01T00:00:00Z", "Pacific/Apia"), ("2026-11-22T12:00:00Z", "UTC")]
    said = ["learning", "done", "todo", "skipped"] * 3
    for number, (now, zone) in enumerate(steps):
        room.says(home, "mark", "linux", said[number], OPSROAD_NOW=now, TZ=zone)
        room.says(home, "mark", SKILL + "/cache", "done" if number % 2 == 0 else "todo", OPSROAD_NOW=now, TZ=zone)
        for words in (["status"], ["plan"], ["stats"], ["review"], ["prompt"]):
            room.says(home, *words, OPSROAD_NOW=now, TZ=zone)
        shown = json.loads(room.says(home, "show", SKILL, "--json", OPSROAD_NOW=now, TZ=zone))
        item = next(one for one in shown["checklist"] if one["id"] == "cache")
        state = json.loads(room.says(home, "show", "linux", "--json", OPSROAD_NOW=now, TZ=zone))["state"]
        expect((state, item["ticked"]) == (said[number], number % 2 == 0), "what was done last at " + now, (state, item))
        with room.open(home, "open", SKILL, rows=40, OPSROAD_NOW=now, TZ=zone) as tutor:
            notices(tutor, "Checklist  %d of" % (1 - number % 2))
            tutor.type("u")
            notices(tutor, "Undone: ")
            notices(tutor, "Checklist  %d of" % (number % 2))
            for keys, screen in (("qqi", "Statistics"), ("qP", "Plan")):
                tutor.type(keys)
                notices(tutor, screen)
            tutor.type("\x03")
            expect(tutor.ends() == 0, "exit code 0 at " + now)
        room.says(home, "mark", SKILL + "/cache", "done" if number % 2 == 0 else "todo", OPSROAD_NOW=now, TZ=zone)
    events, damaged = journal(home)
    expect(damaged == 0 and len([e for e in events if e["type"] in ("skill-marked", "item-ticked", "undone")]) == 4 * len(steps),
           "four events for each step", len(events))
    ids = [event["id"] for event in events]
    expect(ids == sorted(ids), "ids in the order in which things were done")
    return "%d jumps, %d events in order, %d undone" % (len(steps), len(events), len(steps))
