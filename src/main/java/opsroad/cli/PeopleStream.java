package opsroad.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import opsroad.text.Clean;

/** Prints for people: nothing that content, notes or other programs said can steer their terminal. */
final class PeopleStream extends PrintStream {
    PeopleStream(PrintStream out) {
        super(out, true, StandardCharsets.UTF_8);
    }

    /** A whole line goes through here too. */
    @Override
    public void print(String text) {
        super.print(Clean.text(String.valueOf(text)));
    }
}
