package opsroad.io.content;

import static opsroad.io.content.Fields.quoted;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.Objective;
import opsroad.core.roadmap.Resource;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Stage;
import opsroad.core.roadmap.Term;

/** Checks a road as an author wants it checked: everything that loading finds, then what the author's guide asks for. */
public final class ContentCheck {
    private static final int LONGEST_ITEM = 100;

    private final ContentSource source;
    private final boolean isFree;
    private final LineFinder lines;
    private final Names names;
    private final List<Problem> problems;
    private final Set<String> terms = new HashSet<>();

    private ContentCheck(ContentSource source, List<Problem> problems, boolean isFree) {
        this.source = source;
        this.isFree = isFree;
        this.lines = new LineFinder(source);
        this.names = names(source);
        this.problems = problems;
    }

    /** Returns all problems. After an error of loading only those of loading are known. */
    public static List<Problem> check(ContentSource source) {
        Loaded loaded = RoadmapLoader.load(source);
        List<Problem> problems = new ArrayList<>(loaded.problems());
        if (loaded.roadmap().isPresent()) {
            new ContentCheck(source, problems, loaded.isFree())
                    .road(loaded.roadmap().get());
        }
        return List.copyOf(problems);
    }

    private static Names names(ContentSource source) {
        try {
            List<String> all = new ArrayList<>();
            new ObjectMapper()
                    .readTree(source.read(RoadmapLoader.ROAD_FILE))
                    .path("names")
                    .forEach(name -> all.add(name.asText()));
            return new Names(all.toArray(String[]::new));
        } catch (IOException e) {
            return Names.NONE; // loading has told what is wrong with the file
        }
    }

    private void road(Roadmap road) {
        terms(road);
        if (source.exists("overview.md")) {
            markdown("overview.md");
        } else {
            problems.add(Problem.error(
                    RoadmapLoader.ROAD_FILE, 1, "the file \"overview.md\" is missing", "Write the road at a glance."));
        }
        for (Stage stage : road.stages()) {
            checklist(stage.id() + "/stage.json", stage.capstone().checklist());
            if (source.exists(stage.id() + "/capstone.md")) {
                markdown(stage.id() + "/capstone.md");
            }
            for (Skill skill : stage.skills()) {
                skill(skill);
            }
        }
    }

    private void terms(Roadmap road) {
        for (Skill skill : road.skills()) {
            for (Term term : skill.terms()) {
                if (!terms.add(term.id())) {
                    String id = quoted(term.id());
                    error(
                            skill.folder() + "/skill.json",
                            id,
                            "the term " + id + " is there twice on this road",
                            "Keep one of the two.");
                }
            }
        }
    }

    private void skill(Skill skill) {
        String file = skill.folder() + "/skill.json";
        size(file, "objectives", skill.objectives().size(), 4, 8);
        size(file, "checklist", skill.checklist().size(), 4, 8);
        size(file, "resources", skill.resources().size(), 5, 8);
        objectives(file, skill);
        checklist(file, skill.checklist());
        resources(file, skill.resources());
        for (Lesson lesson : skill.lessons()) {
            lesson(skill, lesson);
        }
        if (source.exists(skill.folder() + "/cheatsheet.md")) {
            markdown(skill.folder() + "/cheatsheet.md");
        } else if (!isFree) {
            warn(file, "\"lessons\"", "the skill has no cheatsheet.md", "Write what one looks up later.");
        }
        QuestionBank bank = QuestionReader.read(source, skill);
        problems.addAll(bank.problems());
        if (bank.questions().isEmpty() && bank.problems().isEmpty() && !isFree) {
            warn(file, "\"lessons\"", "the skill has no questions.json", "Write 20 questions or more.");
        }
        if (!bank.questions().isEmpty() && !isFree) {
            new QuestionCheck(skill, bank.questions(), new Report(QuestionReader.file(skill), problems)).all();
        }
        unknownFiles(skill);
    }

    private void size(String file, String field, int size, int least, int most) {
        if (!isFree && (size < least || size > most)) {
            warn(
                    file,
                    "\"" + field + "\"",
                    "\"" + field + "\" has " + size + " entries",
                    "Have " + least + " to " + most + ".");
        }
    }

    private void objectives(String file, Skill skill) {
        for (Objective objective : skill.objectives()) {
            boolean served = skill.lessons().stream()
                    .anyMatch(lesson -> lesson.objectives().contains(objective.id()));
            if (!served) {
                String id = quoted(objective.id().value());
                error(file, id, "no lesson serves the objective " + id, "Name it in the lesson that teaches it.");
            }
        }
    }

    private void checklist(String file, List<ChecklistItem> items) {
        for (ChecklistItem item : items) {
            String id = quoted(item.id().value());
            if (item.text().length() > LONGEST_ITEM) {
                String what = "the checklist item " + id + " has " + item.text().length() + " characters";
                warn(file, item.text(), what, "Keep it within " + LONGEST_ITEM + ".");
            }
            if (item.text().endsWith(".")) {
                warn(file, item.text(), "the checklist item " + id + " ends with a full stop", "Remove the full stop.");
            }
        }
    }

    private void resources(String file, List<Resource> resources) {
        Set<String> seen = new HashSet<>();
        for (Resource resource : resources) {
            String url = resource.url();
            if (!seen.add(url)) {
                int line = lines.secondLineOf(file, quoted(url));
                problems.add(Problem.error(
                        file, line, "the resource " + quoted(url) + " is there twice", "Keep one of the two."));
            }
            Optional<String> fault = Links.fault(url);
            if (fault.isPresent()) {
                error(file, url, quoted(url) + " " + fault.get(), "Write a complete https address.");
            }
        }
    }

    private void lesson(Skill skill, Lesson lesson) {
        String file = skill.folder() + "/skill.json";
        if (!isFree && (lesson.minutes() < 5 || lesson.minutes() > 20)) {
            String what = "the lesson " + quoted(lesson.id().value()) + " takes " + lesson.minutes() + " minutes";
            warn(file, quoted(lesson.id().value()), what, "Cut lessons so that each takes 5 to 20 minutes.");
        }
        String path = skill.folder() + "/" + lesson.file();
        Optional<MarkdownCheck> markdown = markdown(path);
        markdown.ifPresent(check -> check.asLesson(lesson.title(), isFree));
    }

    private Optional<MarkdownCheck> markdown(String path) {
        try {
            MarkdownCheck check =
                    new MarkdownCheck(Utf8.decode(source.read(path)), terms, names, new Report(path, problems));
            check.all();
            return Optional.of(check);
        } catch (CharacterCodingException e) {
            problems.add(Problem.error(path, 1, "the file is not UTF-8", "Save it as UTF-8."));
        } catch (IOException e) {
            problems.add(Problem.error(path, 1, "cannot be read: " + Fields.plain(e), "Make it a readable file."));
        }
        return Optional.empty();
    }

    private void unknownFiles(Skill skill) {
        try {
            for (String path : source.files(skill.folder())) {
                String name = path.substring(skill.folder().length() + 1);
                if (!isKnown(skill, name)) {
                    problems.add(
                            Problem.warning(path, 1, "nothing uses this file", "Name it in skill.json, or remove it."));
                }
            }
        } catch (IOException e) {
            problems.add(Problem.error(
                    skill.folder() + "/skill.json",
                    1,
                    "its folder cannot be listed: " + Fields.plain(e),
                    "Make the folder readable."));
        }
    }

    private static boolean isKnown(Skill skill, String name) {
        return name.equals("skill.json")
                || name.equals("questions.json")
                || name.equals("cheatsheet.md")
                || name.startsWith("labs/")
                || skill.lessons().stream().anyMatch(lesson -> lesson.file().equals(name));
    }

    private void error(String file, String near, String what, String remedy) {
        problems.add(Problem.error(file, lines.lineOf(file, near), what, remedy));
    }

    private void warn(String file, String near, String what, String remedy) {
        problems.add(Problem.warning(file, lines.lineOf(file, near), what, remedy));
    }
}
