package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.CardHistory;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.Progress;
import opsroad.core.progress.SkillState;
import opsroad.core.recall.Deck;
import opsroad.core.recall.Decks;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Question;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Key;
import opsroad.tui.Library;
import opsroad.tui.Notice;
import opsroad.tui.Request;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;

/**
 * Reviews the cards that are due, from all skills mixed, one after the other.
 *
 * @param most how many cards of those that are due
 * @param loaded whether the queue is known
 * @param rest the questions still to come, the one on the screen first
 * @param tally what was answered in this sitting
 */
record ReviewScreen(int most, boolean loaded, List<Question> rest, Optional<Attempt> attempt, Tally tally)
        implements Screen {
    private static final int USUAL_SECONDS = 20;

    /** What was answered in one sitting. */
    record Tally(int answered, int right, long seconds) {
        static final Tally START = new Tally(0, 0, 0);

        Tally plus(boolean isRight, int more) {
            return new Tally(answered + 1, right + (isRight ? 1 : 0), seconds + more);
        }

        Tally minus(boolean wasRight, int less) {
            return new Tally(answered - 1, right - (wasRight ? 1 : 0), Math.max(0, seconds - less));
        }

        int secondsEach() {
            return answered < 3 ? USUAL_SECONDS : (int) (seconds / answered);
        }
    }

    ReviewScreen {
        rest = List.copyOf(rest);
    }

    /** Everything that is due. */
    static ReviewScreen due() {
        return due(Integer.MAX_VALUE);
    }

    /** What is due, as much as fits into a day. */
    static ReviewScreen due(int most) {
        return new ReviewScreen(most, false, List.of(), Optional.empty(), Tally.START);
    }

    /** Goes over these questions, whether they are due or not. */
    static ReviewScreen practice(List<Question> questions, Session session) {
        return new ReviewScreen(questions.size(), true, questions, first(questions, session), Tally.START);
    }

    private static Optional<Attempt> first(List<Question> questions, Session session) {
        return questions.stream().findFirst().map(question -> Asking.attempt(question, session));
    }

    private ReviewScreen with(Optional<Attempt> next) {
        return new ReviewScreen(most, loaded, rest, next, tally);
    }

    @Override
    public String title(Session session) {
        return "Review";
    }

    /** Returns the skills that can have cards: only their questions are read. */
    static List<Skill> begun(Session session) {
        List<Skill> begun = new ArrayList<>();
        for (Skill skill : session.roadmap().skills()) {
            // A skill that was marked as to do again keeps its cards.
            if (session.progress().state(skill) != SkillState.TODO || hasCards(skill, session.progress())) {
                begun.add(skill);
            }
        }
        return begun;
    }

    private static boolean hasCards(Skill skill, Progress progress) {
        return progress.cards(skill.id()).entrySet().stream()
                .anyMatch(card -> progress.isInReviews(card.getKey(), card.getValue()));
    }

    @Override
    public Step opened(Session session) {
        return loaded ? Step.stay() : Step.stay().asking(look(session));
    }

    /** Looks for what is due. */
    private static Request look(Session session) {
        Library library = session.library();
        List<Skill> begun = begun(session);
        return () -> {
            List<Question> all = new ArrayList<>();
            begun.forEach(skill -> all.addAll(library.questions(skill)));
            return (top, later) -> top instanceof ReviewScreen review && !review.loaded
                    ? Step.become(practice(review.queue(all, later), later))
                    : Step.stay();
        };
    }

    private List<Question> queue(List<Question> all, Session session) {
        List<Question> due = Decks.queue(session.progress(), session.deck()).at(session.now(), all);
        return due.subList(0, Math.min(most, due.size()));
    }

    @Override
    public boolean takesText() {
        return attempt.map(Attempt::takesText).orElse(false);
    }

    @Override
    public List<Binding> bindings(Session session) {
        List<Binding> all = new ArrayList<>();
        if (attempt.isPresent()) {
            boolean answered = attempt.get().isAnswered();
            all.addAll(answered ? Asking.answeredBindings(attempt.get()) : Asking.bindings(attempt.get()));
            if (answered) {
                all.add(Binding.of(Action.UNDO, "undo answer", 5));
                all.add(Binding.of(Action.NOTE, "note", 7));
            }
            if (!takesText()) {
                all.add(Binding.of(Action.PUT_ASIDE, "put aside", 9));
            }
        } else {
            all.add(Binding.of(Action.OPEN, "back", 1));
            all.add(Binding.quiet(Action.QUIT, "back"));
            if (!aside(session).isEmpty()) {
                all.add(Binding.of(Action.PUT_ASIDE, "bring back", 2));
            }
        }
        all.add(Binding.of(Action.BACK, "leave", 8));
        return all;
    }

    @Override
    public Step on(Action action, Session session) {
        if (action == Action.PUT_ASIDE && attempt.isEmpty()) {
            return bringBack(session);
        }
        if (action == Action.BACK || action == Action.QUIT || attempt.isEmpty()) {
            return Step.pop();
        }
        Attempt now = attempt.get();
        if (action == Action.PUT_ASIDE) {
            return putAside(now, session);
        }
        return now.isAnswered() ? onAnswered(action, now, session) : onAsked(action, now, session);
    }

    /** The cards that were put aside, as skill and question: {@code docker/cache-order}. */
    private static List<String> aside(Session session) {
        List<String> aside = new ArrayList<>();
        session.progress().cards().forEach((card, history) -> {
            if (history.isSuspended()) {
                aside.add(card);
            }
        });
        return aside;
    }

    private static Step bringBack(Session session) {
        List<LearnerEvent> events = new ArrayList<>();
        for (String card : aside(session)) {
            int slash = card.indexOf('/');
            events.add(new LearnerEvent.CardSuspended(
                    new SkillId(card.substring(0, slash)), card.substring(slash + 1), false));
        }
        return Step.become(due())
                .asking(look(session))
                .saving(events.toArray(new LearnerEvent[0]))
                .telling(Notice.info(
                        events.size() == 1
                                ? "The card is in the reviews again."
                                : events.size() + " cards are in the reviews again."));
    }

    private Step putAside(Attempt now, Session session) {
        Question question = now.question();
        return further(false, session)
                .saving(new LearnerEvent.CardSuspended(question.skill(), question.id(), true))
                .telling(Notice.info("Put aside: it will not come up in reviews. u brings it back."));
    }

    private Step onAsked(Action action, Attempt now, Session session) {
        Attempt then = now.on(action);
        if (!then.isAnswered()) {
            return Step.become(with(Optional.of(then)));
        }
        int seconds = then.seconds(session.now().getEpochSecond());
        Step step = Step.become(
                        new ReviewScreen(most, true, rest, Optional.of(then), tally.plus(then.isRight(), seconds)))
                .saving(Asking.answered(then, Occasion.REVIEW, session));
        boolean isLeech = !then.isRight() && session.deck().lapses(then.question()) >= Deck.LEECH_LAPSES - 1;
        return isLeech
                ? step.telling(Notice.warning("Forgotten again and again. L opens its lesson: read it once more."))
                : step;
    }

    private Step onAnswered(Action action, Attempt now, Session session) {
        Question question = now.question();
        return switch (action) {
            case OPEN, TOGGLE -> further(!now.isRight(), session);
            case OPTION_1, OPTION_2, OPTION_3, OPTION_4 ->
                further(action == Action.OPTION_1, session).saving(Asking.rated(question, Asking.rating(action)));
            case UNDO ->
                Step.become(new ReviewScreen(
                                most, true, rest, Optional.of(now.reopened()), tally.minus(now.isRight(), 0)))
                        .saving(Asking.undo(question, session).toArray(new LearnerEvent[0]));
            case LESSON -> lesson(question, session);
            case NOTE ->
                Step.push(new TextScreen("Note on this card", note(question, session), text -> Step.pop()
                        .saving(new LearnerEvent.CardNoted(question.skill(), question.id(), text))
                        .telling(Notice.info("Saved."))));
            default -> Step.become(with(Optional.of(now.on(action))));
        };
    }

    private static String note(Question question, Session session) {
        return session.deck().history(question).map(CardHistory::note).orElse("");
    }

    private static Step lesson(Question question, Session session) {
        Optional<Skill> skill = session.roadmap().skill(question.skill());
        Optional<Lesson> lesson = skill.flatMap(one -> one.lesson(question.lesson()));
        return lesson.isPresent() ? Step.push(ReaderScreen.lesson(skill.get(), lesson.get())) : Step.stay();
    }

    /** A card that was missed comes once more at the end. */
    private Step further(boolean again, Session session) {
        List<Question> next = new ArrayList<>(rest.subList(Math.min(1, rest.size()), rest.size()));
        if (again && !rest.isEmpty()) {
            next.add(rest.get(0));
        }
        return Step.become(new ReviewScreen(most, true, next, first(next, session), tally));
    }

    @Override
    public Step type(Key key, Session session) {
        return Step.become(with(attempt.map(now -> now.type(key))));
    }

    @Override
    public Step scroll(int rows, Session session) {
        return Step.become(with(attempt.map(now -> now.scrolled(rows))));
    }

    @Override
    public Map<String, String> place() {
        return Map.of("screen", "review");
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 96);
        int minutes = Math.max(1, Math.round(rest.size() * tally.secondsEach() / 60f));
        String note =
                rest.isEmpty() ? "" : rest.size() + " left " + session.glyphs().middot() + " " + minutes + " min";
        Canvas inside = Box.draw(page, frame.glyphs(), "Review", note, Role.ACCENT);
        if (attempt.isPresent()) {
            drawAttempt(frame.sharing(inside), attempt.get(), session);
        } else if (!loaded) {
            inside.put(0, 0, "Looking for what is due", Style.of(Role.MUTED));
        } else {
            drawEnd(inside, session);
        }
    }

    private void drawAttempt(Frame frame, Attempt now, Session session) {
        Canvas canvas = frame.canvas();
        String skill = session.roadmap()
                .skill(now.question().skill())
                .map(Skill::title)
                .orElse(now.question().skill().value());
        canvas.put(0, 0, skill, Style.of(Role.MUTED));
        String note = note(now.question(), session);
        int noteRows = now.isAnswered() && !note.isEmpty() ? 1 : 0;
        int below = now.isAnswered() ? 2 + noteRows : 0;
        int rows = Math.max(1, canvas.height() - 2 - below);
        AttemptView.draw(
                frame.sharing(canvas.region(0, 2, canvas.width(), rows)),
                now,
                (action, choice) -> onAsked(action, now.at(choice), session));
        if (now.isAnswered()) {
            if (noteRows > 0) {
                canvas.put(0, canvas.height() - 2, "Note: " + note, Style.of(Role.NOTE));
            }
            Asking.drawRatings(canvas.region(0, canvas.height() - 1, canvas.width(), 1), now, session);
        }
    }

    private void drawEnd(Canvas inside, Session session) {
        if (tally.answered() == 0) {
            int y = Drawing.paragraph(
                    inside, 0, "Nothing is due.", Style.of(Role.OK).bold());
            y = Drawing.paragraph(
                    inside,
                    y + 1,
                    "Questions come up here when you have finished a lesson, or missed one in a quiz.",
                    Style.of(Role.MUTED));
            drawAside(inside, y, session);
            return;
        }
        int y = Drawing.paragraph(
                inside,
                0,
                "Done. " + tally.answered() + (tally.answered() == 1 ? " answer, " : " answers, ") + tally.right()
                        + " right.",
                Style.of(Role.OK).bold());
        int due = session.deck().dueCount(session.now());
        y = Drawing.paragraph(
                inside,
                y + 1,
                due == 0
                        ? "Nothing more is due now. The cards come back when they are about to fade."
                        : due + (due == 1 ? " card is" : " cards are")
                                + " due still and can wait: r on the road goes on.",
                Style.TEXT);
        drawAside(inside, y, session);
    }

    private static void drawAside(Canvas inside, int y, Session session) {
        int count = aside(session).size();
        if (count > 0) {
            String said = count + (count == 1 ? " card is" : " cards are") + " put aside. S brings "
                    + (count == 1 ? "it" : "them") + " back.";
            Drawing.paragraph(inside, y + 1, said, Style.of(Role.MUTED));
        }
    }
}
