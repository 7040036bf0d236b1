package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opsroad.core.progress.Progress;
import opsroad.core.roadmap.LessonId;
import opsroad.core.roadmap.Skill;

/** The addresses that the learner put into notes. */
public final class Links {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>()\\[\\]\"'`]+[^\\s<>()\\[\\]\"'`.,;:!?]");

    private Links() {}

    /** Returns those in the notes on a skill and its lessons, in order, each once. */
    public static List<String> of(Skill skill, Progress progress) {
        List<String> links = new ArrayList<>();
        List<Optional<LessonId>> places = new ArrayList<>();
        places.add(Optional.empty());
        skill.lessons().forEach(lesson -> places.add(Optional.of(lesson.id())));
        for (Optional<LessonId> place : places) {
            Matcher address = ADDRESS.matcher(progress.note(skill.id(), place).orElse(""));
            while (address.find()) {
                if (!links.contains(address.group())) {
                    links.add(address.group());
                }
            }
        }
        return links;
    }
}
