package opsroad.core.progress;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All that was done with one card. */
public final class CardHistory {
    private final List<Review> reviews = new ArrayList<>();
    private boolean suspended;
    private String note = "";

    CardHistory() {}

    void answered(Review review) {
        reviews.add(review);
    }

    void rated(opsroad.core.schedule.Rating rating) {
        if (!reviews.isEmpty()) {
            int last = reviews.size() - 1;
            reviews.set(last, reviews.get(last).rated(rating));
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
        return Collections.unmodifiableList(reviews);
    }

    public boolean isSuspended() {
        return suspended;
    }

    /** Returns the learner's note; empty when there is none. */
    public String note() {
        return note;
    }

    /** Tells whether the card asks to be reviewed whatever lesson it belongs to: it was missed once, or came up in a review. */
    public boolean wasMissedOrReviewed() {
        for (Review review : reviews) {
            if (!review.right() || review.occasion() == Occasion.REVIEW) {
                return true;
            }
        }
        return false;
    }
}
