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
