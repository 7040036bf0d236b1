package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opsroad.core.roadmap.Ids;
import opsroad.core.roadmap.Lesson;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.SkillId;
import opsroad.core.roadmap.StageId;
import opsroad.tui.Screen;
import opsroad.tui.Session;

/** Builds the stack of screens that leads to a place, so that Esc goes back the same way from everywhere. */
public final class Places {
    private Places() {}

    /** The road, the stage, the skill and, if there is one, the lesson on top. */
    static List<Screen> skillOrLesson(Session session, Skill skill, Optional<Lesson> lesson) {
        List<Screen> screens = new ArrayList<>(List.of(
                RoadScreen.at(session),
                StageScreen.at(session.roadmap().stageOf(skill), skill.id()),
                SkillScreen.of(skill)));
        if (lesson.isPresent()) {
            screens.add(ReaderScreen.lesson(skill, lesson.get()));
        }
        return screens;
    }

    /** Returns the screens of a remembered place; one that the road no longer has leads as near as it can. */
    public static List<Screen> restore(Map<String, String> place, Session session) {
        String screen = place.getOrDefault("screen", "road");
        if (screen.equals("overview")) {
            return List.of(
                    RoadScreen.at(session),
                    ReaderScreen.of(new Reading.Overview()).startingAt(number(place, "position")));
        }
        if (screen.equals("note")) {
            return NotesList.restore(place, session);
        }
        if (screen.equals("about")) {
            return id(place, "stage")
                    .flatMap(id -> session.roadmap().stage(new StageId(id)))
                    .map(stage -> List.<Screen>of(
                            RoadScreen.at(session),
                            StageScreen.of(stage, session),
                            ReaderScreen.of(new Reading.OfStage(stage)).startingAt(number(place, "position"))))
                    .orElseGet(() -> List.of(RoadScreen.at(session)));
        }
        Optional<Screen> room = room(screen);
        if (room.isPresent()) {
            return List.of(RoadScreen.at(session), room.get());
        }
        if (screen.equals("review")) {
            return List.of(RoadScreen.at(session), ReviewScreen.due());
        }
        Optional<String> id = id(place, "skill");
        Optional<Skill> skill = id.isPresent() ? session.roadmap().skill(new SkillId(id.get())) : Optional.empty();
        if (skill.isEmpty()) {
            return List.of(RoadScreen.at(session));
        }
        return switch (screen) {
            case "stage" ->
                List.of(
                        RoadScreen.at(session),
                        StageScreen.at(
                                session.roadmap().stageOf(skill.get()),
                                skill.get().id()));
            case "skill" -> skill(place, session, skill.get());
            case "quiz" -> skillAnd(session, skill.get(), QuizScreen.of(skill.get()));
            case "cheatsheet" ->
                skillAnd(
                        session,
                        skill.get(),
                        ReaderScreen.of(new Reading.CheatSheet(skill.get())).startingAt(number(place, "position")));
            case "lab" -> lab(place.getOrDefault("lab", ""), session, skill.get());
            case "lesson" -> lesson(place, session, skill.get());
            default -> List.of(RoadScreen.at(session));
        };
    }

    private static Optional<Screen> room(String name) {
        return switch (name) {
            case "plan" -> Optional.of(PlanScreen.START);
            case "statistics" -> Optional.of(StatsScreen.START);
            case "settings" -> Optional.of(SettingsScreen.START);
            default -> Optional.empty();
        };
    }

    private static List<Screen> skill(Map<String, String> place, Session session, Skill skill) {
        List<Screen> screens = skillOrLesson(session, skill, Optional.empty());
        screens.set(screens.size() - 1, SkillScreen.of(skill).selecting(number(place, "row")));
        return screens;
    }

    private static List<Screen> skillAnd(Session session, Skill skill, Screen top) {
        List<Screen> screens = skillOrLesson(session, skill, Optional.empty());
        screens.add(top);
        return screens;
    }

    /** Returns the screens down to a lab of the skill, or to the skill when it has no such lab. */
    static List<Screen> lab(String id, Session session, Skill skill) {
        List<Screen> screens = skillOrLesson(session, skill, Optional.empty());
        session.workshop().labs(skill).stream()
                .filter(lab -> lab.id().equals(id))
                .findFirst()
                .ifPresent(lab -> screens.add(LabScreen.of(skill, lab)));
        return screens;
    }

    private static List<Screen> lesson(Map<String, String> place, Session session, Skill skill) {
        List<Screen> screens = skillOrLesson(session, skill, Optional.empty());
        id(place, "lesson")
                .flatMap(id -> skill.lesson(new LessonId(id)))
                .ifPresent(lesson ->
                        screens.add(ReaderScreen.lesson(skill, lesson).startingAt(number(place, "position"))));
        return screens;
    }

    private static Optional<String> id(Map<String, String> place, String key) {
        String id = place.get(key);
        return id != null && Ids.isValid(id) ? Optional.of(id) : Optional.empty();
    }

    private static int number(Map<String, String> place, String key) {
        try {
            return Math.max(0, Integer.parseInt(place.getOrDefault(key, "0")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
