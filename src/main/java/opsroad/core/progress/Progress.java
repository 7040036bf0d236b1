package opsroad.core.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.ItemId;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The events replayed. Entries may come in any order and more than once: the result is that of all of them once, in
 * the order of {@link Entry#compareTo}. Owned by one thread.
 *
 * <p>An entry that comes last in that order costs constant time. One that does not, and an undo, replay everything: both
 * are rare, and this keeps undo of any event simple and right.
 */
public final class Progress {
    private static final Comparator<Map.Entry<String, SkillProgress>> LATEST_FIRST = new Comparator<>() {
        @Override
        public int compare(Map.Entry<String, SkillProgress> one, Map.Entry<String, SkillProgress> other) {
            return Long.compare(other.getValue().lastTurn(), one.getValue().lastTurn());
        }
    };

    private @Nullable Past past;

    /** In their order, each id once. */
    private final List<Entry> entries = new ArrayList<>();

    private final Map<String, String> newIds = new HashMap<>();
    private Set<String> undone = Set.of();
    private long turn;
    private long changes;
    private Map<String, SkillProgress> skills = new LinkedHashMap<>();
    private Cards cards = new Cards();
    private Map<String, LabProgress> labs = new LinkedHashMap<>();
    private Set<String> failedObjectives = new HashSet<>();
    private LearnerEvent.@Nullable PlanSet plan;
    private Map<String, String> settings = new HashMap<>();
    private Map<String, String> notes = new HashMap<>();

    /** An empty progress that counts events of old skill ids for the skills that have them under {@code was}. */
    public Progress(Roadmap roadmap) {
        for (Stage stage : roadmap.stages()) {
            for (Skill skill : stage.skills()) {
                for (SkillId old : skill.was()) {
                    newIds.put(old.value(), skill.id().value());
                }
            }
        }
    }

    /**
     * Starts from a state instead of from nothing. The entries of the past are read only when an undo, an older entry or a look far back needs them.
     *
     * @throws IllegalStateException when there are entries already
     */
    public void startFrom(Past before) {
        if (!entries.isEmpty()) {
            throw new IllegalStateException("a past cannot come after what followed it");
        }
        past = before;
        changes++;
        replay();
    }

    /** Reads the entries of the past: from now on they are like all others. */
    private void recall() {
        Past before = past;
        if (before != null) {
            past = null;
            List<Entry> older = before.entries();
            entries.addAll(0, older);
            undone = undone();
        }
    }

    /** Returns how often this has changed: as long as the number is the same, so is all else. */
    public long changes() {
        return changes;
    }

    /** Returns the memories of the cards that were saved with the past, for their deck. */
    public Optional<StateReader> pastMemories() {
        return past == null ? Optional.empty() : Optional.of(past.memories());
    }

    private boolean isPast(EventId id) {
        return past != null && id.compareTo(past.last()) <= 0;
    }

    /** Adds an entry; one with a known id changes nothing. */
    public void apply(Entry entry) {
        if (isPast(entry.id())) {
            recall();
        }
        int at = isLast(entry) ? -1 - entries.size() : Collections.binarySearch(entries, entry);
        if (at >= 0) {
            return;
        }
        changes++;
        boolean onTop = isLast(entry) && !(entry.event() instanceof LearnerEvent.Undone);
        entries.add(-1 - at, entry);
        if (onTop) {
            count(entry);
        } else {
            replay();
        }
    }

    /** Tells whether an entry comes after all others. */
    private boolean isLast(Entry entry) {
        return entries.isEmpty() || entries.get(entries.size() - 1).compareTo(entry) < 0;
    }

    /** Adds many entries, at the price of one replay at most. */
    public void applyAll(Collection<Entry> many) {
        int before = entries.size();
        boolean undoes = false;
        List<Entry> late = new ArrayList<>();
        for (Entry entry : many) {
            if (isPast(entry.id())) {
                recall();
                before = -1;
            }
            if (isLast(entry)) {
                entries.add(entry);
                undoes |= entry.event() instanceof LearnerEvent.Undone;
            } else {
                late.add(entry);
            }
        }
        changes += many.size();
        if (insert(late) || undoes || before < 0) {
            replay();
        } else {
            for (Entry entry : entries.subList(before, entries.size())) {
                count(entry);
            }
        }
    }

    /** Puts entries where they belong; returns false when all of them were there already. */
    private boolean insert(List<Entry> late) {
        int size = entries.size();
        entries.addAll(late);
        if (!late.isEmpty()) {
            entries.sort(null);
            removeCopies();
        }
        return entries.size() > size;
    }

    private void removeCopies() {
        int kept = 0;
        for (int i = 1; i < entries.size(); i++) {
            if (!entries.get(i).equals(entries.get(kept))) {
                entries.set(++kept, entries.get(i));
            }
        }
        entries.subList(kept + 1, entries.size()).clear();
    }

    private void replay() {
        turn = 0;
        undone = undone();
        for (String id : undone) {
            if (isPast(new EventId(id))) {
                recall();
                break;
            }
        }
        skills = new LinkedHashMap<>();
        cards = new Cards();
        labs = new LinkedHashMap<>();
        failedObjectives = new HashSet<>();
        plan = null;
        settings = new HashMap<>();
        notes = new HashMap<>();
        if (past != null) {
            read(past.state());
        }
        for (Entry entry : entries) {
            if (!undone.contains(entry.id().value())) {
                count(entry);
            }
        }
    }

    /** Writes what the entries led to, without them. */
    public void write(StateWriter out) {
        out.number(turn);
        out.number(skills.size());
        skills.forEach((id, skill) -> {
            out.text(id);
            skill.write(out);
        });
        out.number(cards.all().size());
        cards.all().forEach((key, card) -> {
            out.text(key);
            card.write(out);
        });
        out.number(labs.size());
        labs.forEach((key, lab) -> {
            out.text(key);
            lab.write(out);
        });
        out.texts(failedObjectives);
        out.flag(plan != null);
        if (plan != null) {
            plan.write(out);
        }
        out.texts(settings);
        out.texts(notes);
    }

    private void read(StateReader in) {
        turn = in.number();
        for (long i = in.number(); i > 0; i--) {
            skills.put(in.text(), SkillProgress.read(in));
        }
        for (long i = in.number(); i > 0; i--) {
            cards.put(in.text(), CardHistory.read(in));
        }
        for (long i = in.number(); i > 0; i--) {
            labs.put(in.text(), LabProgress.read(in));
        }
        failedObjectives.addAll(in.texts());
        plan = in.flag() ? LearnerEvent.PlanSet.read(in) : null;
        in.texts(settings);
        in.texts(notes);
    }

    /** From the newest back, since an undo that is undone itself does not count. */
    private Set<String> undone() {
        Set<String> all = new HashSet<>();
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            if (entry.event() instanceof LearnerEvent.Undone undo
                    && !all.contains(entry.id().value())) {
                all.add(undo.event().value());
            }
        }
        return all;
    }

    private void count(Entry entry) {
        turn++;
        LearnerEvent event = entry.event();
        if (event instanceof LearnerEvent.SkillMarked marked) {
            of(marked.skill()).marked(marked.state(), entry.at(), turn);
        } else if (event instanceof LearnerEvent.ItemTicked ticked) {
            of(ticked.skill()).ticked(ticked.item().value(), ticked.ticked(), entry.at(), turn);
        } else if (event instanceof LearnerEvent.LessonOpened opened) {
            of(opened.skill()).opened(opened.lesson().value(), entry.at(), turn);
        } else if (event instanceof LearnerEvent.LessonFinished finished) {
            of(finished.skill()).finished(finished.lesson().value(), entry.at(), turn);
        } else if (event instanceof LearnerEvent.SettingChanged changed) {
            settings.put(changed.key(), changed.value());
        } else if (event instanceof LearnerEvent.NoteWritten note) {
            notes.put(noteKey(note.skill(), note.lesson()), note.text());
        } else if (event instanceof LearnerEvent.QuestionAnswered answered) {
            answered(entry, answered);
        } else if (event instanceof LearnerEvent.ProgressReset reset) {
            reset(reset);
        } else {
            countRare(entry);
        }
    }

    private void countRare(Entry entry) {
        LearnerEvent event = entry.event();
        if (event instanceof LearnerEvent.AnswerRated rated) {
            card(rated.skill(), rated.question()).rated(rated.rating());
        } else if (event instanceof LearnerEvent.QuizStarted started) {
            of(started.skill()).quizStarted(new QuizRun(started.questions()), turn);
        } else if (event instanceof LearnerEvent.CardSuspended suspended) {
            card(suspended.skill(), suspended.question()).suspended(suspended.suspended());
        } else if (event instanceof LearnerEvent.CardNoted noted) {
            card(noted.skill(), noted.question()).noted(noted.text());
        } else if (event instanceof LearnerEvent.PlanSet set) {
            plan = set;
        } else if (event instanceof LearnerEvent.LabStarted started) {
            lab(started.skill(), started.lab()).started(entry.at());
            of(started.skill()).touched(turn);
        } else if (event instanceof LearnerEvent.HintTaken hint) {
            lab(hint.skill(), hint.lab()).hint(hint.hint());
        } else if (event instanceof LearnerEvent.LabAnswered answered) {
            lab(answered.skill(), answered.lab()).answered(answered.check(), answered.text());
        } else if (event instanceof LearnerEvent.SolutionShown shown) {
            lab(shown.skill(), shown.lab()).solutionShown(entry.at());
        } else if (event instanceof LearnerEvent.LabChecked checked) {
            lab(checked.skill(), checked.lab()).checked(checked, entry.at());
            if (!checked.failed().isEmpty()) {
                failedObjectives.add(current(checked.skill().value()) + "/" + checked.objective());
            }
        } else if (event instanceof LearnerEvent.PlacementEnded placement) {
            for (SkillId proved : placement.proved()) {
                of(proved).placed(entry.at(), turn);
            }
        }
    }

    private void answered(Entry entry, LearnerEvent.QuestionAnswered answered) {
        Review review = new Review(
                entry.id(),
                entry.at(),
                answered.given(),
                answered.right(),
                answered.rating(),
                answered.occasion(),
                answered.seconds());
        CardHistory card = card(answered.skill(), answered.question());
        card.answered(review);
        card.belongsTo(answered.lesson(), answered.objective());
        of(answered.skill()).answered(answered.question(), review, turn);
    }

    private CardHistory card(SkillId skill, String question) {
        return cards.meet(cardKey(skill, question));
    }

    private LabProgress lab(SkillId skill, String lab) {
        return labs.computeIfAbsent(cardKey(skill, lab), key -> new LabProgress());
    }

    /** Returns what was done with a lab; nothing when it was never begun. */
    public Optional<LabProgress> labProgress(SkillId skill, String lab) {
        return Optional.ofNullable(labs.get(cardKey(skill, lab)));
    }

    /** Returns the plan made last. */
    public Optional<LearnerEvent.PlanSet> plan() {
        return Optional.ofNullable(plan);
    }

    /** Returns when a lab of the skill was passed last. */
    public Optional<Instant> labPassedAt(SkillId skill) {
        Optional<Instant> last = Optional.empty();
        for (Map.Entry<String, LabProgress> lab : labs.entrySet()) {
            Optional<Instant> passed = lab.getValue().passedAt();
            if (lab.getKey().startsWith(cardKey(skill, ""))
                    && passed.isPresent()
                    && (last.isEmpty() || passed.get().isAfter(last.get()))) {
                last = passed;
            }
        }
        return last;
    }

    /** Returns the lab that was begun last and is not passed yet, as skill and lab: {@code docker/small-image}. */
    public Optional<String> openLab() {
        Optional<String> open = Optional.empty();
        Instant last = Instant.MIN;
        for (Map.Entry<String, LabProgress> lab : labs.entrySet()) {
            Optional<Instant> started = lab.getValue().startedAt();
            boolean isOpen = started.isPresent() && lab.getValue().passedAt().isEmpty();
            if (isOpen && !started.get().isBefore(last) && !lab.getValue().wasShown()) {
                open = Optional.of(lab.getKey());
                last = started.get();
            }
        }
        return open;
    }

    /** Tells whether a lab that practises this objective failed a check once. */
    public boolean hasFailed(SkillId skill, ObjectiveId objective) {
        return failedObjectives.contains(cardKey(skill, objective.value()));
    }

    private String cardKey(SkillId skill, String question) {
        return current(skill.value()) + "/" + question;
    }

    /** Returns what was done with the card of a question; nothing when it was never met. */
    public Optional<CardHistory> history(SkillId skill, String question) {
        return Optional.ofNullable(cards.all().get(cardKey(skill, question)));
    }

    /** Returns all cards that were met, by skill and question: {@code docker/cache-order}. */
    public Map<String, CardHistory> cards() {
        return cards.all();
    }

    /** Returns the cards of a skill, by the same keys. */
    public Map<String, CardHistory> cards(SkillId skill) {
        return cards.of(skill.value());
    }

    /**
     * Tells whether a card that was answered is in the reviews: missed in a quiz, met in a review, its lesson finished, or failed in a lab.
     *
     * @param key of the card, as in {@link #cards}
     */
    public boolean isInReviews(String key, CardHistory card) {
        if (card.wasMissedOrReviewed()) {
            return true;
        }
        String skill = key.substring(0, Math.max(0, key.indexOf('/')));
        String lesson = card.lesson();
        SkillProgress known = skills.get(skill);
        return (lesson != null && known != null && known.finishedAt(lesson) != null)
                || (card.objective() != null && failedObjectives.contains(skill + "/" + card.objective()));
    }

    /** Returns the quiz of a skill that was begun last, ended or not. */
    public Optional<QuizRun> quiz(SkillId skill) {
        SkillProgress known = known(skill);
        return Optional.ofNullable(known == null ? null : known.quiz());
    }

    /** Returns the quiz of a skill that was passed last. */
    public Optional<QuizRun> passedQuiz(SkillId skill) {
        SkillProgress known = known(skill);
        return Optional.ofNullable(known == null ? null : known.passedQuiz());
    }

    /** Returns when a placement proved a skill. */
    public Optional<Instant> placedAt(SkillId skill) {
        SkillProgress known = known(skill);
        return Optional.ofNullable(known == null ? null : known.placedAt());
    }

    private void reset(LearnerEvent.ProgressReset reset) {
        if (reset.skill().isPresent()) {
            String id = current(reset.skill().get().value());
            skills.remove(id);
            cards.forget(id);
            labs.keySet().removeIf(lab -> lab.startsWith(id + "/"));
            failedObjectives.removeIf(objective -> objective.startsWith(id + "/"));
        } else {
            skills.clear();
            cards = new Cards();
            labs.clear();
            failedObjectives.clear();
        }
    }

    private String current(String id) {
        return newIds.getOrDefault(id, id);
    }

    private SkillProgress of(SkillId skill) {
        String id = current(skill.value());
        SkillProgress known = skills.get(id);
        if (known == null) {
            known = new SkillProgress();
            skills.put(id, known);
        }
        return known;
    }

    private @Nullable SkillProgress known(SkillId skill) {
        return skills.get(current(skill.value()));
    }

    public SkillState state(Skill skill) {
        SkillProgress known = known(skill.id());
        return known == null ? SkillState.TODO : known.state(skill);
    }

    public boolean isTicked(SkillId skill, ItemId item) {
        SkillProgress known = known(skill);
        return known != null && known.isTicked(item.value());
    }

    /** Returns how many items of the skill's checklist are ticked. */
    public int tickedCount(Skill skill) {
        int count = 0;
        for (ChecklistItem item : skill.checklist()) {
            if (isTicked(skill.id(), item.id())) {
                count++;
            }
        }
        return count;
    }

    public Optional<Instant> doneAt(Skill skill) {
        SkillProgress known = known(skill.id());
        return Optional.ofNullable(known == null ? null : known.doneAt(skill));
    }

    public Optional<Instant> lessonOpenedAt(SkillId skill, LessonId lesson) {
        SkillProgress known = known(skill);
        return Optional.ofNullable(known == null ? null : known.openedAt(lesson.value()));
    }

    public Optional<Instant> lessonFinishedAt(SkillId skill, LessonId lesson) {
        SkillProgress known = known(skill);
        return Optional.ofNullable(known == null ? null : known.finishedAt(lesson.value()));
    }

    /** Returns the skills that something was done with, the latest first. */
    public List<SkillId> lastTouched() {
        List<Map.Entry<String, SkillProgress>> touched = new ArrayList<>(skills.entrySet());
        touched.sort(LATEST_FIRST);
        List<SkillId> ordered = new ArrayList<>();
        for (Map.Entry<String, SkillProgress> one : touched) {
            ordered.add(new SkillId(one.getKey()));
        }
        return ordered;
    }

    public Optional<String> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    public Optional<String> note(SkillId skill, Optional<LessonId> lesson) {
        return Optional.ofNullable(notes.get(noteKey(skill, lesson)));
    }

    private String noteKey(SkillId skill, Optional<LessonId> lesson) {
        return current(skill.value()) + "/" + (lesson.isPresent() ? lesson.get().value() : "");
    }

    public Tally tally(Stage stage) {
        int done = 0;
        int learning = 0;
        int skipped = 0;
        for (Skill skill : stage.skills()) {
            switch (state(skill)) {
                case DONE -> done++;
                case LEARNING -> learning++;
                case SKIPPED -> skipped++;
                case TODO -> {}
            }
        }
        return new Tally(done, learning, skipped, stage.skills().size());
    }

    public Tally tally(Roadmap roadmap) {
        Tally sum = new Tally(0, 0, 0, 0);
        for (Stage stage : roadmap.stages()) {
            sum = sum.plus(tally(stage));
        }
        return sum;
    }

    /** Returns the ids that have progress and that the road no longer has; nothing of them is lost. */
    public List<SkillId> strays(Roadmap roadmap) {
        List<SkillId> strays = new ArrayList<>();
        for (String id : skills.keySet()) {
            if (roadmap.skill(new SkillId(id)).isEmpty()) {
                strays.add(new SkillId(id));
            }
        }
        return strays;
    }

    /** Returns the latest entry that still counts and that a learner would want to take back. */
    public Optional<Undoable> lastUndoable() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            Entry entry = entries.get(i);
            String label = label(entry.event());
            if (!label.isEmpty() && !undone.contains(entry.id().value())) {
                return Optional.of(new Undoable(entry.id(), label));
            }
        }
        if (past != null) {
            recall();
            return lastUndoable();
        }
        return Optional.empty();
    }

    private static String label(LearnerEvent event) {
        if (event instanceof LearnerEvent.SkillMarked marked) {
            return marked.skill() + " marked " + marked.state().name().toLowerCase(java.util.Locale.ROOT);
        }
        if (event instanceof LearnerEvent.ItemTicked ticked) {
            return (ticked.ticked() ? "tick of " : "untick of ") + ticked.skill() + "/" + ticked.item();
        }
        if (event instanceof LearnerEvent.LessonFinished finished) {
            return "finished lesson " + finished.skill() + "/" + finished.lesson();
        }
        if (event instanceof LearnerEvent.ProgressReset reset) {
            return reset.skill().isPresent() ? "reset of " + reset.skill().get() : "reset of all progress";
        }
        if (event instanceof LearnerEvent.QuestionAnswered answered) {
            return "answer to " + answered.skill() + "/" + answered.question();
        }
        if (event instanceof LearnerEvent.CardSuspended card) {
            String name = card.skill() + "/" + card.question();
            return card.suspended() ? "putting " + name + " aside" : "bringing " + name + " back";
        }
        if (event instanceof LearnerEvent.PlacementEnded placement) {
            return "placement in " + placement.stage();
        }
        if (event instanceof LearnerEvent.PlanSet) {
            return "change of the plan";
        }
        return event instanceof LearnerEvent.NoteWritten note ? "note on " + note.skill() : "";
    }

    /** Returns all entries that count for nothing less than this: their number. */
    public int eventCount() {
        return entries.size() + (past == null ? 0 : past.count());
    }

    /** Returns the entries that count, from this moment on, in order. It looks back from the end, so that a day costs a day. */
    public List<Entry> since(Instant moment) {
        int from = entries.size();
        while (from > 0 && !entries.get(from - 1).at().isBefore(moment)) {
            from--;
        }
        if (from == 0 && past != null && !past.lastAt().isBefore(moment)) {
            recall();
            return since(moment);
        }
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries.subList(from, entries.size())) {
            if (!undone.contains(entry.id().value())) {
                found.add(entry);
            }
        }
        return found;
    }

    /** Returns how many entries that are older than a moment were counted one by one, and not taken from a {@link Past}. */
    public int unkept(Instant moment) {
        int older = 0;
        for (Entry entry : entries) {
            older += entry.at().isBefore(moment) ? 1 : 0;
        }
        return older;
    }

    /** Returns every entry in the order in which they count. */
    public List<Entry> entries() {
        recall();
        return List.copyOf(entries);
    }
}
