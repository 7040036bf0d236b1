package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import opsroad.core.roadmap.Skill;
import opsroad.core.roadmap.Term;
import opsroad.tui.Session;
import opsroad.tui.Step;

/** The glossary of the road: the terms of all its skills. */
final class GlossaryList {
    /** How Markdown links to a term. */
    static final String SCHEME = "glossary:";

    private GlossaryList() {}

    /** Returns a dialog with all terms by name. */
    static Step open(Session session) {
        List<Term> terms = new ArrayList<>();
        session.roadmap().skills().forEach(skill -> terms.addAll(skill.terms()));
        terms.sort(Comparator.comparing(term -> term.term().toLowerCase(Locale.ROOT)));
        List<ChoiceScreen.Choice> choices = new ArrayList<>();
        terms.forEach(term -> choices.add(choice(term)));
        return Step.push(new ChoiceScreen("Glossary: " + terms.size() + " terms", choices, 0));
    }

    /** Returns the choice that a link to a term offers; nothing for another link or an unknown term. */
    static Optional<ChoiceScreen.Choice> of(String target, Session session) {
        if (target.startsWith(SCHEME)) {
            String id = target.substring(SCHEME.length());
            for (Skill skill : session.roadmap().skills()) {
                for (Term term : skill.terms()) {
                    if (term.id().equals(id)) {
                        return Optional.of(choice(term));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static ChoiceScreen.Choice choice(Term term) {
        return new ChoiceScreen.Choice(
                term.term() + ": " + term.says(), (top, later) -> Step.push(new InfoScreen(term.term(), term.says())));
    }
}
