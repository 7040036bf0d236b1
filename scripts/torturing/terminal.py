"""A terminal for a program under torture: a real pseudo-terminal, and a small model of what a person would see in it."""
import codecs, fcntl, os, re, select, signal, struct, subprocess, termios, time, unicodedata

TOKEN = re.compile(
    "\x1b\\[([<=>?]?)([0-9;:]*)[ -/]*([@-~])"  # CSI
    "|\x1b[\\]P^_X][^\x07\x1b]*(?:\x07|\x1b\\\\)"  # a string, such as a title
    "|\x1b[()][0-9A-B]|\x1b[0-9=>A-Zc-~]"  # short ones
    "|[\x00-\x1a\x1c-\x1f\x7f]"
    "|[^\x00-\x1f\x7f]+")


class Screen:
    """What the bytes of a program look like. `frame` is the last picture that was complete, `frames` counts them."""

    def __init__(self, columns, rows):
        self.columns, self.rows = columns, rows
        self.decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self.rest, self.x, self.y, self.modes = "", 0, 0, {"25"}
        self.frame, self.frames, self.unknown = [], 0, []
        self.clear()

    def clear(self):
        self.cells = [[" "] * self.columns for _ in range(self.rows)]

    def resize(self, columns, rows):
        old, self.columns, self.rows = self.cells, columns, rows
        self.clear()
        for mine, theirs in zip(self.cells, old):
            mine[:len(theirs)] = theirs[:columns]
        self.x, self.y = min(self.x, columns - 1), min(self.y, rows - 1)

    def text(self):
        return "\n".join("".join(row).rstrip() for row in self.cells)

    def feed(self, data):
        text, self.rest, at = self.rest + self.decode(data), "", 0
        while at < len(text):
            token = TOKEN.match(text, at)
            if not token:
                if len(text) - at < 4096 and text[at] == "\x1b":
                    self.rest = text[at:]
                    return
                self.unknown.append(text[at:at + 20])
                at += 1
                continue
            at = token.end()
            self.take(token)

    def take(self, token):
        whole, final = token.group(), token.group(3)
        if final:
            self.sequence(token.group(1), token.group(2), final)
        elif whole[0] >= " ":
            for char in whole:
                self.put(char)
        elif whole == "\r":
            self.x = 0
        elif whole == "\n":
            self.y = min(self.y + 1, self.rows - 1)
        elif whole == "\b":
            self.x = max(0, self.x - 1)

    def put(self, char):
        width = 2 if unicodedata.east_asian_width(char) in "WF" else 0 if unicodedata.combining(char) or char in "\u200d\ufe0f" else 1
        if width == 0 or self.x + width > self.columns:
            return
        self.cells[self.y][self.x] = char
        if width == 2:
            self.cells[self.y][self.x + 1] = ""
        self.x += width

    def sequence(self, mark, given, final):
        numbers = [int(part) if part.isdigit() else 0 for part in re.split("[;:]", given)]
        first = max(1, numbers[0])
        if mark == "?" and final in "hl":
            for number in given.split(";"):
                (self.modes.add if final == "h" else self.modes.discard)(number)
                if number == "2026" and final == "l":
                    self.frame, self.frames = self.text().split("\n"), self.frames + 1
        elif mark:
            pass
        elif final in "Hf":
            column = numbers[1] if len(numbers) > 1 else 1
            self.y, self.x = min(first, self.rows) - 1, min(max(1, column), self.columns) - 1
        elif final == "G":
            self.x = min(first, self.columns) - 1
        elif final in "ABCD":
            self.y = min(self.rows - 1, max(0, self.y + {"A": -first, "B": first}.get(final, 0)))
            self.x = min(self.columns - 1, max(0, self.x + {"C": first, "D": -first}.get(final, 0)))
        elif final == "J" and numbers[0] == 2:
            self.clear()
        elif final == "K" and numbers[0] == 0:
            self.cells[self.y][self.x:] = [" "] * (self.columns - self.x)
        elif final not in "mhlt":
            self.unknown.append(given + final)


class Program:
    """A program in a pseudo-terminal of its own. It leads its session, so that the signals of the terminal reach it."""

    def __init__(self, argv, env, columns=80, rows=24, before=None):
        self.master, self.slave = os.openpty()
        self.screen, self.bytes, self.alone = Screen(columns, rows), bytearray(), True
        self.set_size(columns, rows)
        self.before = termios.tcgetattr(self.slave)

        def child():
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            if before:
                before()

        self.process = subprocess.Popen(
            argv, env=env, stdin=self.slave, stdout=self.slave, stderr=self.slave, preexec_fn=child)
        self.pid = self.process.pid
        os.set_blocking(self.master, False)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            for number in (signal.SIGKILL, signal.SIGCONT):
                try:
                    os.killpg(self.pid, number)
                except ProcessLookupError:
                    pass
        self.process.wait()
        os.close(self.master)
        os.close(self.slave)

    def set_size(self, columns, rows):
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns, rows):
        self.set_size(columns, rows)
        self.screen.resize(columns, rows)

    def read(self, seconds):
        """Reads what comes within this time, at most one piece; False when nothing came."""
        if not select.select([self.master], [], [], seconds)[0]:
            return False
        try:
            data = os.read(self.master, 65536)
        except (BlockingIOError, OSError):
            return False
        self.bytes += data
        self.screen.feed(data)
        return bool(data)

    def drain(self):
        while self.read(0):
            pass

    def until(self, holds, seconds=20.0):
        """Reads until this holds; False when the time is over."""
        end = time.monotonic() + seconds
        while not holds():
            left = end - time.monotonic()
            if left <= 0:
                return False
            self.read(min(left, 0.05))
        return True

    def shows(self, pattern, seconds=20.0):
        return self.until(lambda: re.search(pattern, self.screen.text()), seconds)

    def is_quiet(self, seconds=0.3, limit=20.0):
        """Reads until nothing came for some time; False when it never became quiet."""
        end = time.monotonic() + limit
        while self.read(seconds):
            if time.monotonic() > end:
                return False
        return True

    def type(self, data, seconds=60.0):
        """Types all of it as fast as the program takes it; returns how much it took."""
        data, at, end = data.encode() if isinstance(data, str) else data, 0, time.monotonic() + seconds
        while at < len(data) and time.monotonic() < end and self.process.poll() is None:
            readable, writable, _ = select.select([self.master], [self.master], [], 0.05)
            if readable:
                self.read(0)
            if writable:
                try:
                    at += os.write(self.master, data[at:at + 1024])
                except BlockingIOError:
                    pass
        return at

    def signal(self, number):
        try:
            os.kill(self.pid, number)
        except ProcessLookupError:
            pass

    def is_alive(self):
        return self.process.poll() is None

    def ends(self, seconds=20.0):
        """Waits for the end and returns the exit code; None when it goes on."""
        if not self.until(lambda: not self.is_alive(), seconds):
            return None
        self.drain()
        return self.process.returncode

    def is_stopped(self):
        try:
            return open("/proc/%d/stat" % self.pid).read().rsplit(")", 1)[1].split()[0] == "T"
        except OSError:
            return False

    def line_is_as_before(self):
        return termios.tcgetattr(self.slave) == self.before

    def modes_left_on(self):
        """Modes that a program has to undo: alternate screen, mouse, paste and focus reports, a hidden cursor, an open frame."""
        wrong = sorted(self.screen.modes - {"25"}, key=int)
        return wrong + ([] if "25" in self.screen.modes else ["no cursor"])
