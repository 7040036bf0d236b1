package opsroad.io.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import opsroad.core.progress.Entry;
import opsroad.core.progress.EventId;
import opsroad.core.progress.LearnerEvent;
import opsroad.core.progress.Occasion;
import opsroad.core.progress.SkillState;
import opsroad.core.roadmap.ItemId;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.StageId;
import opsroad.core.schedule.Rating;
import org.jspecify.annotations.Nullable;

/** One entry as one line of JSON and back. */
final class EventJson {
    private static final SkillState[] STATES = SkillState.values();
    private static final Rating[] RATINGS = Rating.values();
    private static final Occasion[] OCCASIONS = Occasion.values();

    /** The version that this program writes. */
    static final int VERSION = 1;

    /** Loaded for a line that is not plain and for writing, not on the way to the first frame. */
    private static final class Json {
        static final JsonFactory FACTORY = new JsonFactory();
    }

    /** A line is not an entry; the message says why. */
    static final class BadLine extends Exception {
        private static final long serialVersionUID = 1L;

        BadLine(String message) {
            super(message);
        }
    }

    private EventJson() {}

    static String write(Entry entry) {
        StringWriter line = new StringWriter();
        try (JsonGenerator out = Json.FACTORY.createGenerator(line)) {
            out.writeStartObject();
            out.writeNumberField("v", VERSION);
            out.writeStringField("id", entry.id().value());
            out.writeStringField("at", entry.at().toString());
            out.writeStringField("type", entry.event().type());
            writeFields(entry.event(), out);
            out.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory failed", e);
        }
        return line.toString();
    }

    private static void writeFields(LearnerEvent event, JsonGenerator out) throws IOException {
        if (event instanceof LearnerEvent.SkillMarked marked) {
            out.writeStringField("skill", marked.skill().value());
            out.writeStringField("state", marked.state().name().toLowerCase(Locale.ROOT));
        } else if (event instanceof LearnerEvent.ItemTicked ticked) {
            out.writeStringField("skill", ticked.skill().value());
            out.writeStringField("item", ticked.item().value());
            out.writeBooleanField("ticked", ticked.ticked());
        } else if (event instanceof LearnerEvent.LessonOpened opened) {
            out.writeStringField("skill", opened.skill().value());
            out.writeStringField("lesson", opened.lesson().value());
        } else if (event instanceof LearnerEvent.LessonFinished finished) {
            out.writeStringField("skill", finished.skill().value());
            out.writeStringField("lesson", finished.lesson().value());
        } else if (event instanceof LearnerEvent.SettingChanged changed) {
            out.writeStringField("key", changed.key());
            out.writeStringField("value", changed.value());
        } else if (event instanceof LearnerEvent.ProgressReset reset) {
            if (reset.skill().isPresent()) {
                out.writeStringField("skill", reset.skill().get().value());
            }
        } else if (event instanceof LearnerEvent.Undone undone) {
            out.writeStringField("event", undone.event().value());
        } else {
            writeRare(event, out);
        }
    }

    private static void writeRare(LearnerEvent event, JsonGenerator out) throws IOException {
        if (event instanceof LearnerEvent.QuestionAnswered answered) {
            out.writeStringField("skill", answered.skill().value());
            out.writeStringField("question", answered.question());
            out.writeStringField("given", answered.given());
            out.writeBooleanField("right", answered.right());
            out.writeStringField("rating", word(answered.rating()));
            out.writeStringField("occasion", word(answered.occasion()));
            out.writeNumberField("seconds", answered.seconds());
            if (answered.lesson().isPresent()) {
                out.writeStringField("lesson", answered.lesson().get().value());
            }
            if (answered.objective().isPresent()) {
                out.writeStringField("objective", answered.objective().get().value());
            }
        } else if (event instanceof LearnerEvent.AnswerRated rated) {
            out.writeStringField("skill", rated.skill().value());
            out.writeStringField("question", rated.question());
            out.writeStringField("rating", word(rated.rating()));
        } else if (event instanceof LearnerEvent.QuizStarted started) {
            out.writeStringField("skill", started.skill().value());
            writeList("questions", started.questions(), out);
        } else if (event instanceof LearnerEvent.CardSuspended card) {
            out.writeStringField("skill", card.skill().value());
            out.writeStringField("question", card.question());
            out.writeBooleanField("suspended", card.suspended());
        } else if (event instanceof LearnerEvent.CardNoted card) {
            out.writeStringField("skill", card.skill().value());
            out.writeStringField("question", card.question());
            out.writeStringField("text", card.text());
        } else if (event instanceof LearnerEvent.PlacementEnded placement) {
            out.writeStringField("stage", placement.stage().value());
            writeList("proved", placement.proved().stream().map(SkillId::value).toList(), out);
        } else if (event instanceof LearnerEvent.LabStarted started) {
            out.writeStringField("skill", started.skill().value());
            out.writeStringField("lab", started.lab());
        } else if (event instanceof LearnerEvent.HintTaken hint) {
            out.writeStringField("skill", hint.skill().value());
            out.writeStringField("lab", hint.lab());
            out.writeNumberField("hint", hint.hint());
        } else if (event instanceof LearnerEvent.LabAnswered answered) {
            out.writeStringField("skill", answered.skill().value());
            out.writeStringField("lab", answered.lab());
            out.writeStringField("check", answered.check());
            out.writeStringField("text", answered.text());
        } else if (event instanceof LearnerEvent.SolutionShown shown) {
            out.writeStringField("skill", shown.skill().value());
            out.writeStringField("lab", shown.lab());
        } else if (event instanceof LearnerEvent.LabChecked checked) {
            out.writeStringField("skill", checked.skill().value());
            out.writeStringField("lab", checked.lab());
            out.writeStringField("objective", checked.objective());
            writeList("passed", checked.passed(), out);
            writeList("failed", checked.failed(), out);
            writeList("notRun", checked.notRun(), out);
        } else if (event instanceof LearnerEvent.NoteWritten note) {
            out.writeStringField("skill", note.skill().value());
            if (note.lesson().isPresent()) {
                out.writeStringField("lesson", note.lesson().get().value());
            }
            out.writeStringField("text", note.text());
        } else if (event instanceof LearnerEvent.PlanSet plan) {
            out.writeNumberField("hoursPerWeek", plan.hoursPerWeek());
            out.writeStringField("start", plan.start());
            writeList(
                    "weekdayMinutes",
                    plan.weekdayMinutes().stream().map(String::valueOf).toList(),
                    out);
            writeList("daysOff", plan.daysOff(), out);
            writeList("order", plan.order().stream().map(StageId::value).toList(), out);
            if (plan.minutesLeft().isPresent()) {
                out.writeNumberField("minutesLeft", plan.minutesLeft().get());
            }
        } else {
            throw new IllegalArgumentException("no JSON for " + event.type());
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static void writeList(String name, List<String> values, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    /**
     * Returns the entry of a line; nothing for a type that this version does not know.
     *
     * @throws BadLine when the line is no entry
     */
    static Optional<Entry> parse(byte[] bytes, int from, int to) throws BadLine {
        return parse(new PlainLine(), bytes, from, to);
    }

    /** As {@link #parse(byte[], int, int)}, in a reader that is used again for each line. */
    static Optional<Entry> parse(PlainLine plain, byte[] bytes, int from, int to) throws BadLine {
        return entry(plain.take(bytes, from, to) ? plain : AnyLine.read(bytes, from, to));
    }

    static Optional<Entry> entry(EventFields fields) throws BadLine {
        try {
            @Nullable LearnerEvent event = event(fields);
            if (event == null) {
                return Optional.empty();
            }
            return Optional.of(new Entry(new EventId(fields.text("id")), Moments.parse(fields.text("at")), event));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadLine(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable LearnerEvent event(EventFields f) throws BadLine {
        return switch (f.text("type")) {
            case "skill-marked" -> new LearnerEvent.SkillMarked(f.skill(), named(STATES, f.text("state")));
            case "item-ticked" ->
                new LearnerEvent.ItemTicked(f.skill(), new ItemId(f.text("item")), f.flag("ticked", true));
            case "lesson-opened" -> new LearnerEvent.LessonOpened(f.skill(), new LessonId(f.text("lesson")));
            case "lesson-finished" -> new LearnerEvent.LessonFinished(f.skill(), new LessonId(f.text("lesson")));
            case "question-answered" ->
                new LearnerEvent.QuestionAnswered(
                        f.skill(),
                        f.text("question"),
                        f.text("given"),
                        f.flag("right", false),
                        rating(f),
                        named(OCCASIONS, f.textOr("occasion", "quiz")),
                        f.number("seconds"),
                        lesson(f),
                        objective(f));
            case "answer-rated" -> new LearnerEvent.AnswerRated(f.skill(), f.text("question"), rating(f));
            case "quiz-started" -> new LearnerEvent.QuizStarted(f.skill(), f.list("questions"));
            case "card-suspended" ->
                new LearnerEvent.CardSuspended(f.skill(), f.text("question"), f.flag("suspended", true));
            case "card-noted" -> new LearnerEvent.CardNoted(f.skill(), f.text("question"), f.text("text"));
            case "placement-ended" ->
                new LearnerEvent.PlacementEnded(
                        new StageId(f.text("stage")),
                        f.list("proved").stream().map(SkillId::new).toList());
            case "lab-started" -> new LearnerEvent.LabStarted(f.skill(), f.text("lab"));
            case "hint-taken" -> new LearnerEvent.HintTaken(f.skill(), f.text("lab"), f.number("hint"));
            case "lab-answered" ->
                new LearnerEvent.LabAnswered(f.skill(), f.text("lab"), f.text("check"), f.text("text"));
            case "solution-shown" -> new LearnerEvent.SolutionShown(f.skill(), f.text("lab"));
            case "lab-checked" ->
                new LearnerEvent.LabChecked(
                        f.skill(),
                        f.text("lab"),
                        f.textOr("objective", ""),
                        f.list("passed"),
                        f.list("failed"),
                        f.list("notRun"));
            case "note-written" -> new LearnerEvent.NoteWritten(f.skill(), lesson(f), f.text("text"));
            case "plan-set" ->
                new LearnerEvent.PlanSet(
                        f.number("hoursPerWeek"),
                        f.text("start"),
                        f.list("weekdayMinutes").stream().map(Integer::valueOf).toList(),
                        f.list("daysOff"),
                        f.list("order").stream().map(StageId::new).toList(),
                        f.has("minutesLeft") ? Optional.of(f.number("minutesLeft")) : Optional.empty());
            case "setting-changed" -> new LearnerEvent.SettingChanged(f.text("key"), f.text("value"));
            case "progress-reset" ->
                new LearnerEvent.ProgressReset(f.has("skill") ? Optional.of(f.skill()) : Optional.empty());
            case "undone" -> new LearnerEvent.Undone(new EventId(f.text("event")));
            default -> null;
        };
    }

    private static Rating rating(EventFields f) throws BadLine {
        return named(RATINGS, f.text("rating"));
    }

    private static <E extends Enum<E>> E named(E[] all, String word) {
        for (E one : all) {
            if (one.name().equalsIgnoreCase(word)) {
                return one;
            }
        }
        throw new IllegalArgumentException("\"" + word + "\" is none of " + Arrays.toString(all));
    }

    private static Optional<LessonId> lesson(EventFields f) {
        @Nullable String id = f.value("lesson");
        return id == null ? Optional.empty() : Optional.of(new LessonId(id));
    }

    private static Optional<ObjectiveId> objective(EventFields f) {
        @Nullable String id = f.value("objective");
        return id == null ? Optional.empty() : Optional.of(new ObjectiveId(id));
    }

    /** A line of any form, read by the JSON library. */
    static final class AnyLine implements EventFields {
        private final Map<String, String> values = new HashMap<>();
        private final Map<String, List<String>> lists = new HashMap<>();

        private AnyLine() {}

        static AnyLine read(byte[] bytes, int from, int to) throws BadLine {
            AnyLine line = new AnyLine();
            try (JsonParser in = Json.FACTORY.createParser(bytes, from, to - from)) {
                if (in.nextToken() != JsonToken.START_OBJECT) {
                    throw new BadLine("it is not a JSON object");
                }
                line.read(in);
                if (in.nextToken() != null) {
                    throw new BadLine("there is more after the JSON object");
                }
            } catch (IOException e) {
                throw new BadLine("it is not whole JSON");
            }
            return line;
        }

        private void read(JsonParser in) throws IOException {
            while (in.nextToken() == JsonToken.FIELD_NAME) {
                String name = in.currentName();
                JsonToken value = in.nextToken();
                values.remove(name);
                lists.remove(name);
                if (value == JsonToken.START_ARRAY) {
                    lists.put(name, readList(in));
                } else if (value == JsonToken.START_OBJECT) {
                    in.skipChildren();
                } else {
                    values.put(name, in.getText());
                }
            }
        }

        private static List<String> readList(JsonParser in) throws IOException {
            List<String> all = new ArrayList<>();
            for (JsonToken token = in.nextToken();
                    token != JsonToken.END_ARRAY && token != null;
                    token = in.nextToken()) {
                if (token.isScalarValue()) {
                    all.add(in.getText());
                } else {
                    in.skipChildren();
                }
            }
            return all;
        }

        @Override
        public @Nullable String value(String name) {
            return values.get(name);
        }

        @Override
        public List<String> list(String name) {
            return lists.getOrDefault(name, List.of());
        }
    }
}
