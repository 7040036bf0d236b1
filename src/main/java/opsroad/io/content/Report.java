package opsroad.io.content;

import java.util.List;

/** Collects the problems of one file. */
final class Report {
    private final String file;
    private final List<Problem> problems;

    /** @param problems of the whole road, to which those of this file are added */
    Report(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    String file() {
        return file;
    }

    void error(int line, String what, String remedy) {
        problems.add(Problem.error(file, line, what, remedy));
    }

    void warning(int line, String what, String remedy) {
        problems.add(Problem.warning(file, line, what, remedy));
    }
}
