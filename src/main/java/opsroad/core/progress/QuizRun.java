package opsroad.core.progress;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A quiz from its start to its last answer. */
public final class QuizRun {
    /** The share of right answers that passes. */
    public static final double PASS = 0.8;

    private final List<String> questions;
    private final Map<String, Review> answers = new LinkedHashMap<>();
    private @Nullable Instant endedAt;

    QuizRun(List<String> questions) {
        this.questions = List.copyOf(questions);
    }

    static QuizRun read(StateReader in) {
        QuizRun read = new QuizRun(in.texts());
        for (long i = in.number(); i > 0; i--) {
            read.answers.put(in.text(), Review.read(in));
        }
        read.endedAt = in.moment();
        return read;
    }

    void write(StateWriter out) {
        out.texts(questions);
        out.number(answers.size());
        answers.forEach((question, review) -> {
            out.text(question);
            review.write(out);
        });
        out.moment(endedAt);
    }

    /** Takes an answer to a question of the quiz that was not answered before. */
    void answered(String question, Review review) {
        if (questions.contains(question) && answers.putIfAbsent(question, review) == null && isEnded()) {
            endedAt = review.at();
        }
    }

    /** Returns the ids of the questions, in the order in which they are asked. */
    public List<String> questions() {
        return questions;
    }

    /** Returns the answers by question, in the order in which they were given. */
    public Map<String, Review> answers() {
        return Collections.unmodifiableMap(answers);
    }

    public boolean isEnded() {
        return answers.size() == questions.size();
    }

    /** Returns when the last answer was given; null while one is open. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    public int rightCount() {
        int right = 0;
        for (Review review : answers.values()) {
            right += review.right() ? 1 : 0;
        }
        return right;
    }

    public boolean isPassed() {
        return isEnded() && !questions.isEmpty() && rightCount() >= Math.ceil(PASS * questions.size());
    }
}
