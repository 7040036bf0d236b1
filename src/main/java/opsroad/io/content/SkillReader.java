package opsroad.io.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import opsroad.core.roadmap.ChecklistItem;
import opsroad.core.roadmap.Facets;
import opsroad.core.roadmap.Hours;
import opsroad.core.roadmap.ItemId;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Objective;
import opsroad.core.roadmap.ObjectiveId;
import opsroad.core.roadmap.Resource;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.Tool;

/** Reads a skill.json. */
final class SkillReader {
    static final List<String> RESOURCE_KINDS = List.of("docs", "spec", "course", "book", "article", "video", "code");

    private SkillReader() {}

    static Skill read(Form form, SkillId id, String folder) {
        List<Objective> objectives = objectives(form);
        Set<String> objectiveIds = new HashSet<>();
        for (Objective objective : objectives) {
            objectiveIds.add(objective.id().value());
        }
        form.optionalText("since");
        return new Skill(
                id,
                form.text("title"),
                form.text("summary"),
                form.text("why"),
                facets(form),
                hours(form),
                form.oneOf("importance", List.of("core", "optional")).equals("optional"),
                folder,
                objectives,
                skillIds(form, "prerequisites", false),
                tools(form),
                lessons(form, objectiveIds),
                checklist(form),
                resources(form),
                skillIds(form, "was", true));
    }

    static Facets facets(Form form) {
        return new Facets(
                form.text("purpose"),
                form.text("focus"),
                form.text("whoNeedsIt"),
                form.text("analogy"),
                form.text("outcome"));
    }

    private static Hours hours(Form form) {
        Form hours = form.form("hours");
        int min = hours.number("min", 1, 1000);
        int max = hours.number("max", 1, 1000);
        if (max < min) {
            hours.problem(hours.line("max"), "\"max\" is " + max + ", below \"min\"", "Make it at least " + min);
        }
        hours.finish();
        return new Hours(min, Math.max(min, max));
    }

    private static List<Objective> objectives(Form form) {
        List<Objective> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Form one : form.forms("objectives", 1, 12)) {
            all.add(new Objective(new ObjectiveId(one.id("id", seen)), one.text("text")));
            one.finish();
        }
        return all;
    }

    private static List<SkillId> skillIds(Form form, String name, boolean mayBeMissing) {
        List<SkillId> all = new ArrayList<>();
        for (Form.Named named : form.ids(name, mayBeMissing)) {
            all.add(new SkillId(named.id()));
        }
        return all;
    }

    private static List<Tool> tools(Form form) {
        List<Tool> all = new ArrayList<>();
        for (Form one : form.forms("tools", 0, 20)) {
            all.add(new Tool(one.text("name"), one.optionalText("version")));
            one.finish();
        }
        return all;
    }

    private static List<Lesson> lessons(Form form, Set<String> objectives) {
        List<Lesson> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Form one : form.forms("lessons", 1, 40)) {
            LessonId id = new LessonId(one.id("id", seen));
            List<ObjectiveId> serves = new ArrayList<>();
            for (Form.Named named : one.ids("objectives", false)) {
                if (!objectives.contains(named.id())) {
                    one.problem(
                            named.line(),
                            "the lesson names the objective \"" + named.id() + "\", which the skill does not have",
                            "Use the id of one of its objectives");
                }
                serves.add(new ObjectiveId(named.id()));
            }
            all.add(new Lesson(id, one.text("title"), one.text("file"), one.number("minutes", 1, 60), serves));
            one.finish();
        }
        return all;
    }

    static List<ChecklistItem> checklist(Form form) {
        List<ChecklistItem> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Form one : form.forms("checklist", 1, 20)) {
            all.add(new ChecklistItem(new ItemId(one.id("id", seen)), one.text("text")));
            one.finish();
        }
        return all;
    }

    private static List<Resource> resources(Form form) {
        List<Resource> all = new ArrayList<>();
        for (Form one : form.forms("resources", 0, 30)) {
            String url = one.text("url");
            if (!url.startsWith("https://")) {
                one.problem(one.line("url"), "\"" + url + "\" is not an https address", "Begin it with https://");
            }
            all.add(new Resource(one.text("title"), url, one.oneOf("kind", RESOURCE_KINDS), one.text("why")));
            one.finish();
        }
        return all;
    }
}
