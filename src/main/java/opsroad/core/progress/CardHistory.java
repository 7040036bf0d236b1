package opsroad.core.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.schedule.Rating;
import org.jspecify.annotations.Nullable;

/** All that was done with one card. */
public final class CardHistory {
    private final List<Review> reviews = new ArrayList<>();
    private @Nullable StateReader unread;
    private int count;
    private @Nullable Rating lastRating;
    private @Nullable Instant lastAt;
    private boolean missedOrReviewed;
    private @Nullable String lesson;
    private @Nullable String objective;
    private boolean suspended;
    private String note = "";

    CardHistory() {}

    /** The answers stay unread until somebody asks for them: most starts do not. */
    static CardHistory read(StateReader in) {
        CardHistory read = new CardHistory();
        read.count = (int) in.number();
        read.lastRating = read.count == 0 ? null : Rating.values()[(int) in.number()];
        read.lastAt = in.moment();
        read.missedOrReviewed = in.flag();
        read.lesson = in.flag() ? in.text() : null;
        read.objective = in.flag() ? in.text() : null;
        read.suspended = in.flag();
        read.note = in.text();
        read.unread = in.part();
        return read;
    }

    void write(StateWriter out) {
        out.number(count);
        if (lastRating != null) {
            out.number(lastRating.ordinal());
        }
        out.moment(lastAt);
        out.flag(missedOrReviewed);
        write(lesson, out);
        write(objective, out);
        out.flag(suspended);
        out.text(note);
        out.part(part -> all().forEach(review -> review.write(part)));
    }

    private static void write(@Nullable String id, StateWriter out) {
        out.flag(id != null);
        if (id != null) {
            out.text(id);
        }
    }

    private List<Review> all() {
        @Nullable StateReader in = unread;
        if (in != null) {
            unread = null;
            for (int i = 0; i < count; i++) {
                reviews.add(Review.read(in));
            }
        }
        return reviews;
    }

    void answered(Review review) {
        all().add(review);
        count++;
        lastRating = review.rating();
        lastAt = review.at();
        // What is not known in a placement was never learnt: it is for the lessons, not for the reviews.
        missedOrReviewed |=
                review.occasion() == Occasion.REVIEW || (!review.right() && review.occasion() != Occasion.PLACEMENT);
    }

    void belongsTo(Optional<LessonId> itsLesson, Optional<ObjectiveId> itsObjective) {
        if (itsLesson.isPresent()) {
            lesson = itsLesson.get().value();
        }
        if (itsObjective.isPresent()) {
            objective = itsObjective.get().value();
        }
    }

    /** The lesson that the question belonged to at its last answer; null where that is not known. */
    @Nullable
    String lesson() {
        return lesson;
    }

    /** The objective that the question tested at its last answer; null where that is not known. */
    @Nullable
    String objective() {
        return objective;
    }

    void rated(Rating rating) {
        if (count > 0) {
            all().set(count - 1, all().get(count - 1).rated(rating));
            lastRating = rating;
        }
    }

    void suspended(boolean now) {
        suspended = now;
    }

    void noted(String text) {
        note = text;
    }

    /** Returns the answers, oldest first. */
    public List<Review> reviews() {
        return Collections.unmodifiableList(all());
    }

    /** Returns how many answers there are. */
    public int count() {
        return count;
    }

    /** Returns the rating of the last answer; null before the first. */
    public @Nullable Rating lastRating() {
        return lastRating;
    }

    /** Returns when the last answer was given; null before the first. */
    public @Nullable Instant lastAt() {
        return lastAt;
    }

    public boolean isSuspended() {
        return suspended;
    }

    /** Returns the learner's note; empty when there is none. */
    public String note() {
        return note;
    }

    /** Tells whether the card asks to be reviewed whatever lesson it belongs to: it was missed in a quiz, or came up in a review. */
    public boolean wasMissedOrReviewed() {
        return missedOrReviewed;
    }
}
