package opsroad.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import opsroad.tui.Event;
import opsroad.tui.Key;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables E stands for ESC; ^ before a letter for Ctrl with it. */
class KeyDecoderTest {
    private final List<Event> events = new ArrayList<>();
    private final KeyDecoder decoder = new KeyDecoder(events);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "a a",
                "A A",
                "~ ~",
                "é é",
                "中 中",
                "🚀 🚀",
                "ab a,b",
                "a中b a,中,b",
                "^@ C-space",
                "^A C-a",
                "^C C-c",
                "^Z C-z",
                "^\\ C-\\",
                "^] C-]",
                "^_ C-_",
                "^H BACKSPACE",
                "^? BACKSPACE",
                "^I TAB",
                "^J ENTER",
                "^M ENTER",
                "E[A UP",
                "E[B DOWN",
                "E[C RIGHT",
                "E[D LEFT",
                "E[H HOME",
                "E[F END",
                "EOA UP",
                "EOB DOWN",
                "EOC RIGHT",
                "EOD LEFT",
                "EOH HOME",
                "EOF END",
                "EOM ENTER",
                "E[1~ HOME",
                "E[2~ INSERT",
                "E[3~ DELETE",
                "E[4~ END",
                "E[5~ PAGE_UP",
                "E[6~ PAGE_DOWN",
                "E[7~ HOME",
                "E[8~ END",
                "E[Z S-TAB",
                "E[1;2A S-UP",
                "E[1;5C C-RIGHT",
                "E[1;3D A-LEFT",
                "E[1;6B C-S-DOWN",
                "E[3;5~ C-DELETE",
                "E[1;2P S-F1",
                "EOP F1",
                "EOQ F2",
                "EOR F3",
                "EOS F4",
                "E[11~ F1",
                "E[14~ F4",
                "E[15~ F5",
                "E[17~ F6",
                "E[21~ F10",
                "E[23~ F11",
                "E[24~ F12",
                "E[[A F1",
                "E[[D F4",
                "Ea A-a",
                "Eé A-é",
                "E^? A-BACKSPACE",
                "E^M A-ENTER",
                "E^A C-A-a",
                "EE[A ESCAPE,UP",
                "E[I focus",
                "E[O blur",
                "E[<0;1;1M CLICK@0:0",
                "E[<0;191;60M CLICK@190:59",
                "E[<2;5;6M RIGHT_CLICK@4:5",
                "E[<64;3;4M WHEEL_UP@2:3",
                "E[<65;3;4M WHEEL_DOWN@2:3",
                "E[<4;3;4M CLICK@2:3",
                "E[200~oneE[201~ paste(one)",
                "E[200~a^Jb^Mc^M^JdE[201~ paste(a|b|c|d)",
                "E[200~xE[Ay^CE[201~z paste(xE[Ay\u0003),z",
                "E[200~EE[201~ paste(E)",
                "E[200~E[20E[201~ paste(E[20)",
                "E[200~é中🚀E[201~ paste(é中🚀)"
            })
    void theBytesOfAKeyMeanItInOnePieceAndSplitAnywhere(String bytes, String events) {
        byte[] all = bytes(bytes);
        decoder.feed(all, all.length);
        assertThat(String.join(",", seen())).isEqualTo(events);
        for (int split = 1; split < all.length; split++) {
            this.events.clear();
            feed(all, 0, split);
            feed(all, split, all.length);
            assertThat(String.join(",", seen())).as("split after %d", split).isEqualTo(events);
        }
        assertThat(decoder.patienceMillis()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            quoteCharacter = '"',
            value = {
                "E[?62;4c",
                "E[>41;354;0c",
                "E[24;80R",
                "E[?1;2y",
                "E]11;rgb:1010/1010/1010^G",
                "E]11;rgb:1010/1010/1010E\\",
                "EP1+r544eE\\",
                "E_GiE\\",
                "EXsosE\\",
                "E^pmE\\",
                "E[97;5u",
                "E[27;5;97~",
                "E[99~",
                "E[<35;4;5M",
                "E[<0;4;5m",
                "E[<1;4;5M",
                "E[<32;4;5M",
                "E[<66;1;1M",
                "E[M!!!",
                "E[1$y",
                "EOz",
                "E[[Z"
            })
    void whatIsNotAKeyIsSwallowedWhole(String bytes) {
        byte[] all = bytes(bytes + "x");
        for (byte b : all) {
            decoder.feed(new byte[] {b}, 1);
        }
        assertThat(seen()).containsExactly("x");
    }

    @Test
    void aLoneEscapeIsAKeyOnceNothingFollowed() {
        decoder.feed(bytes("E"), 1);
        assertThat(seen()).isEmpty();
        assertThat(decoder.patienceMillis()).isEqualTo(30);
        decoder.giveUp();
        assertThat(seen()).containsExactly("ESCAPE");
        assertThat(decoder.patienceMillis()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"[", "O", "]", "P", "_"})
    void escapeAndABracketAreAltOnceNothingFollowed(String introducer) {
        decoder.feed(bytes("E" + introducer), 2);
        decoder.giveUp();
        assertThat(seen()).containsExactly("A-" + introducer);
    }

    @Test
    void anUnfinishedSequenceIsDroppedOnceNothingFollowed() {
        decoder.feed(bytes("E[1;"), 4);
        assertThat(decoder.patienceMillis()).isEqualTo(500);
        decoder.giveUp();
        decoder.feed(bytes("a"), 1);
        assertThat(seen()).containsExactly("a");
    }

    @Test
    void aPasteIsWaitedForWithoutLimit() {
        byte[] open = bytes("E[200~rm^J");
        decoder.feed(open, open.length);
        assertThat(decoder.patienceMillis()).isZero();
        assertThat(seen()).isEmpty();
    }

    @Test
    void brokenUtf8IsShownAsSuch() {
        byte[] bytes = {
            'a', (byte) 0xE4, (byte) 0xB8, 'b', (byte) 0xFF, (byte) 0xC0, (byte) 0xED, (byte) 0xA0, (byte) 0x80
        };
        decoder.feed(bytes, bytes.length);
        assertThat(seen()).containsExactly("a", "\uFFFD", "b", "\uFFFD", "\uFFFD", "\uFFFD");
    }

    @Test
    void aC1ControlIsNoText() {
        byte[] bytes = {(byte) 0xC2, (byte) 0x9B, 'a'};
        decoder.feed(bytes, bytes.length);
        assertThat(seen()).containsExactly("a");
    }

    @Test
    void anEmojiOfSeveralCodePointsIsOneKey() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        byte[] bytes = (family + "e\u0301x").getBytes(StandardCharsets.UTF_8);
        decoder.feed(bytes, bytes.length);
        assertThat(seen()).containsExactly(family, "e\u0301", "x");
    }

    private void feed(byte[] all, int from, int to) {
        byte[] part = java.util.Arrays.copyOfRange(all, from, to);
        decoder.feed(part, part.length);
    }

    private static byte[] bytes(String text) {
        StringBuilder raw = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c == '^' && i + 1 < text.length() && "@ACZ\\]_H?IJMG".indexOf(text.charAt(i + 1)) >= 0;
            raw.append(control ? (char) (text.charAt(++i) ^ 64) : c == 'E' ? '\033' : c);
        }
        return raw.toString().getBytes(StandardCharsets.UTF_8);
    }

    private List<String> seen() {
        return events.stream().map(KeyDecoderTest::name).toList();
    }

    private static String name(Event event) {
        if (event instanceof Event.KeyPressed pressed) {
            Key key = pressed.key();
            String text = key.text().equals(" ") ? "space" : key.text();
            String name = key.code() == Key.Code.TEXT
                    ? text
                    : key.code() == Key.Code.FUNCTION ? "F" + text : key.code().name();
            return (key.ctrl() ? "C-" : "") + (key.alt() ? "A-" : "") + (key.shift() ? "S-" : "") + name;
        }
        if (event instanceof Event.MouseUsed used) {
            return used.mouse() + "@" + used.x() + ":" + used.y();
        }
        if (event instanceof Event.Pasted pasted) {
            return "paste(" + pasted.text().replace('\n', '|').replace('\033', 'E') + ")";
        }
        return event instanceof Event.FocusChanged focus ? focus.focused() ? "focus" : "blur" : event.toString();
    }
}
