package opsroad;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A shell in a real pseudo-terminal, in a folder of its own. */
abstract class AtTheTerminal {
    @TempDir
    Path home;

    Tmux tmux;

    @BeforeEach
    void openTerminal() throws Exception {
        tmux = Tmux.open(80, 24, home);
    }

    @AfterEach
    void closeTerminal() throws Exception {
        // The program writes to the folder until it has ended.
        tmux.press("C-c");
        tmux.await(Tmux.PROMPT);
        tmux.close();
    }
}
