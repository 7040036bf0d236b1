package opsroad.tui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColorDepthTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "TERM=xterm-256color, INDEXED",
        "TERM=xterm-256color COLORTERM=truecolor, TRUECOLOR",
        "TERM=xterm COLORTERM=24bit, TRUECOLOR",
        "TERM=xterm COLORTERM=yes, SIXTEEN",
        "TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1, NONE",
        "TERM=xterm-256color NO_COLOR=, INDEXED",
        "TERM=screen-256color COLORTERM=truecolor, INDEXED",
        "TERM=screen-256color COLORTERM=truecolor TMUX=/tmp/t, TRUECOLOR",
        "TERM=xterm-direct, TRUECOLOR",
        "TERM=xterm-kitty, TRUECOLOR",
        "TERM=linux, SIXTEEN",
        "TERM=xterm, SIXTEEN",
        "TERM=vt100, NONE",
        "TERM=vt52, NONE",
        "TERM=dumb COLORTERM=truecolor, NONE",
        "LANG=C, NONE"
    })
    void theEnvironmentDecides(String env, ColorDepth depth) {
        assertThat(ColorDepth.of(map(env))).isEqualTo(depth);
    }

    private static Map<String, String> map(String env) {
        Map<String, String> map = new HashMap<>();
        for (String pair : env.split(" ", -1)) {
            int equals = pair.indexOf('=');
            map.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return map;
    }
}
