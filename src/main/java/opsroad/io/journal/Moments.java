package opsroad.io.journal;

import java.time.Instant;
import java.time.LocalDate;

/** Reads moments as the journal has them. The general parser of the JDK costs a start some 50 ms. */
final class Moments {
    private static final int SECONDS = 20;
    private static final int MILLIS = 24;
    private static final long DAY = 86_400;

    private Moments() {}

    /**
     * Reads {@code 2026-11-22T20:55:00Z}, with or without milliseconds, and whatever else {@link Instant#parse} takes.
     *
     * @throws java.time.DateTimeException for anything else
     */
    static Instant parse(String text) {
        boolean plain = (text.length() == SECONDS || text.length() == MILLIS)
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && text.charAt(text.length() - 1) == 'Z'
                && (text.length() == SECONDS || text.charAt(19) == '.');
        int year = plain ? digits(text, 0, 4) : -1;
        int month = plain ? digits(text, 5, 7) : -1;
        int day = plain ? digits(text, 8, 10) : -1;
        int hour = plain ? digits(text, 11, 13) : -1;
        int minute = plain ? digits(text, 14, 16) : -1;
        int second = plain ? digits(text, 17, 19) : -1;
        int milli = plain && text.length() == MILLIS ? digits(text, 20, 23) : 0;
        boolean known = year > 0 && month > 0 && day > 0 && hour >= 0 && minute >= 0 && second >= 0 && milli >= 0;
        if (!known || hour > 23 || minute > 59 || second > 59) {
            return Instant.parse(text);
        }
        long seconds = LocalDate.of(year, month, day).toEpochDay() * DAY + hour * 3600L + minute * 60L + second;
        return Instant.ofEpochSecond(seconds, milli * 1_000_000L);
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + c - '0';
        }
        return number;
    }
}
