package opsroad.tui.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opsroad.text.Width;

/** What a terminal shows after some bytes, as far as this program uses one: a text for each cell, with its colours and marks. */
final class Paper {
    private static final Pattern SEQUENCE = Pattern.compile("\033\\[(\\??[0-9;]*)([A-Za-z])");
    private static final String UNTOUCHED = "?";

    private final String[][] cells;
    private int x;
    private int y;
    private String foreground = "39";
    private String background = "49";
    private final TreeSet<String> marks = new TreeSet<>();

    private Paper(int columns, int rows) {
        cells = new String[rows][columns];
        for (String[] row : cells) {
            Arrays.fill(row, UNTOUCHED);
        }
    }

    static List<List<String>> of(ByteArrayOutputStream bytes, int columns, int rows) {
        Paper paper = new Paper(columns, rows);
        String text = bytes.toString(StandardCharsets.UTF_8);
        int at = 0;
        Matcher sequence = SEQUENCE.matcher(text);
        while (at < text.length()) {
            if (text.charAt(at) == '\033' && sequence.find(at) && sequence.start() == at) {
                paper.obey(sequence.group(1), sequence.group(2).charAt(0));
                at = sequence.end();
            } else {
                int end = Width.next(text, at);
                paper.write(text.substring(at, end), Width.cells(text, at, end));
                at = end;
            }
        }
        List<List<String>> seen = new ArrayList<>();
        for (String[] row : paper.cells) {
            seen.add(List.of(row));
        }
        return seen;
    }

    private void obey(String parameters, char order) {
        String[] numbers = parameters.split(";");
        switch (order) {
            case 'H' -> {
                y = Integer.parseInt(numbers[0]) - 1;
                x = Integer.parseInt(numbers[1]) - 1;
            }
            case 'G' -> x = Integer.parseInt(numbers[0]) - 1;
            case 'C' -> x += parameters.isEmpty() ? 1 : Integer.parseInt(parameters);
            case 'J' -> {
                for (String[] row : cells) {
                    Arrays.fill(row, UNTOUCHED);
                }
            }
            case 'm' -> style(numbers);
            case 'h', 'l' -> {}
            default -> throw new IllegalArgumentException("not used by this program: " + order);
        }
    }

    private void style(String[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            int code = Integer.parseInt(numbers[i]);
            if (code == 38 || code == 48) {
                int length = numbers[i + 1].equals("2") ? 5 : 3;
                String color = String.join(";", Arrays.copyOfRange(numbers, i, i + length));
                i += length - 1;
                foreground = code == 38 ? color : foreground;
                background = code == 48 ? color : background;
            } else if (code == 0) {
                foreground = "39";
                background = "49";
                marks.clear();
            } else if (code < 10) {
                marks.add(numbers[i]);
            } else if (code < 30) {
                marks.remove(code == 22 ? "1" : String.valueOf(code - 20));
            } else if ((code >= 30 && code < 40) || (code >= 90 && code < 98)) {
                foreground = numbers[i];
            } else {
                background = numbers[i];
            }
        }
    }

    /** As terminals do: half of a wide cluster that is overwritten takes the other half with it. */
    private void write(String cluster, int columns) {
        if (x + columns > cells[y].length) {
            throw new IllegalStateException("written beyond the edge: " + cluster + " at " + x + "," + y);
        }
        boolean isBlank = cluster.equals(" ") && !marks.contains("4") && !marks.contains("7") && !marks.contains("9");
        for (int i = 0; i < columns; i++) {
            forget(x + i);
        }
        String look = isBlank ? " " + background : cluster + foreground + background + marks;
        cells[y][x] = look;
        if (columns == 2) {
            cells[y][x + 1] = "half";
        }
        x += columns;
    }

    private void forget(int column) {
        if (cells[y][column].equals("half") && column > 0) {
            cells[y][column - 1] = UNTOUCHED;
        }
        if (column + 1 < cells[y].length && cells[y][column + 1].equals("half")) {
            cells[y][column + 1] = UNTOUCHED;
        }
        cells[y][column] = UNTOUCHED;
    }
}
