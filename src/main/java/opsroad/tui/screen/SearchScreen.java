package opsroad.tui.screen;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import opsroad.core.roadmap.Roadmap;
import opsroad.core.search.Finder;
import opsroad.core.search.Page;
import opsroad.text.Ground;
import opsroad.text.Role;
import opsroad.text.Style;
import opsroad.text.Width;
import opsroad.tui.Action;
import opsroad.tui.Binding;
import opsroad.tui.Frame;
import opsroad.tui.Key;
import opsroad.tui.Library;
import opsroad.tui.Screen;
import opsroad.tui.Session;
import opsroad.tui.Step;
import opsroad.tui.Workshop;
import opsroad.tui.widget.Box;
import opsroad.tui.widget.Canvas;
import opsroad.tui.widget.Cursor;

/**
 * Searches everything: skills, lessons, cheat sheets, the glossary, labs, notes and questions that were met.
 *
 * @param pages titles at once, texts as soon as they are read
 * @param hits for the words typed so far
 */
record SearchScreen(String words, List<Page> pages, List<Finder.Hit> hits, int selected) implements Screen {
    private static final int MOST_HITS = 60;
    private static final int ROWS_A_HIT = 2;
    private static final String ACTION = "action";
    private static final String ROOM = "screen";
    private static final Set<Action> MOVES = EnumSet.of(
            Action.UP,
            Action.DOWN,
            Action.LEFT,
            Action.RIGHT,
            Action.PAGE_UP,
            Action.PAGE_DOWN,
            Action.FIRST,
            Action.LAST,
            Action.OPEN,
            Action.READ_ON,
            Action.READ_BACK,
            Action.NEXT_FIELD,
            Action.BACK,
            Action.SEARCH,
            Action.QUIT_NOW);
    private static final List<Page> ROOMS = List.of(
            room("Road", "the four stages", "road"),
            room("Review", "the cards that are due", "review"),
            room("Plan", "weeks, days off, forecast", "plan"),
            room("Statistics", "streak, heat map, retention", "statistics"),
            room("The road at a glance", "overview of purpose, focus and who needs it", "overview"),
            room("Settings", "theme, minutes a day, reviews", "settings"));

    private static Page room(String title, String text, String screen) {
        return Page.of(ROOM, title, text, Map.of("screen", screen));
    }

    SearchScreen {
        pages = List.copyOf(pages);
        hits = List.copyOf(hits);
    }

    static SearchScreen of(List<Binding> offered, Session session) {
        List<Page> pages = new ArrayList<>(actions(offered));
        pages.addAll(ROOMS);
        pages.addAll(SearchPages.titles(session.roadmap()));
        return new SearchScreen("", pages, List.of(), 0).searching("", pages);
    }

    /** Without words it shows what can be done. */
    private SearchScreen searching(String now, List<Page> all) {
        List<Finder.Hit> found = now.isBlank() ? doings(all) : Finder.find(all, now, MOST_HITS);
        return new SearchScreen(now, all, found, 0);
    }

    private static List<Finder.Hit> doings(List<Page> all) {
        List<Finder.Hit> hits = new ArrayList<>();
        for (Page page : all) {
            if (page.kind().equals(ACTION) || page.kind().equals(ROOM)) {
                hits.add(new Finder.Hit(page, 0, page.text(), 0));
            }
        }
        return hits;
    }

    /** What the screen below offers, by name; keys that only move are left out. */
    private static List<Page> actions(List<Binding> offered) {
        List<Page> pages = new ArrayList<>();
        for (Binding binding : offered) {
            Action action = binding.action();
            if (binding.isAvailable() && !MOVES.contains(action)) {
                String label = binding.label();
                pages.add(Page.of(
                        ACTION,
                        Character.toUpperCase(label.charAt(0)) + label.substring(1),
                        "key " + action.keys().get(0),
                        Map.of("action", action.name())));
            }
        }
        return pages;
    }

    @Override
    public String title(Session session) {
        return "Search";
    }

    /** Reads all texts away from the loop; titles can be found meanwhile. */
    @Override
    public Step opened(Session session) {
        Library library = session.library();
        Workshop workshop = session.workshop();
        Roadmap roadmap = session.roadmap();
        Set<String> met = SearchPages.met(session.progress());
        List<Page> first = new ArrayList<>(pages);
        first.addAll(SearchPages.notes(roadmap, session.progress()));
        return Step.stay().asking(() -> {
            List<Page> all = new ArrayList<>(first);
            all.addAll(SearchPages.texts(roadmap, met, library, workshop));
            return (top, later) ->
                    top instanceof SearchScreen search ? Step.become(search.searching(search.words, all)) : Step.stay();
        });
    }

    @Override
    public boolean takesText() {
        return true;
    }

    @Override
    public List<Binding> bindings(Session session) {
        return List.of(
                Binding.of(Action.OPEN, "open", 1).unless(hits.isEmpty() ? "Nothing is found yet." : ""),
                Binding.of(Action.DOWN, "down", 2),
                Binding.quiet(Action.UP, "up"),
                Binding.quiet(Action.PAGE_DOWN, "page down"),
                Binding.quiet(Action.PAGE_UP, "page up"),
                Binding.of(Action.BACK, "back", 3));
    }

    @Override
    public Step on(Action action, Session session) {
        return switch (action) {
            case DOWN -> at(selected + 1);
            case UP -> at(selected - 1);
            case PAGE_DOWN -> at(selected + 8);
            case PAGE_UP -> at(selected - 8);
            case OPEN -> open(selected, session);
            default -> Step.pop();
        };
    }

    private Step at(int row) {
        return Step.become(new SearchScreen(words, pages, hits, Math.max(0, Math.min(hits.size() - 1, row))));
    }

    private Step open(int row, Session session) {
        Map<String, String> place = hits.get(row).page().place();
        if (place.containsKey("action")) {
            Action action = Action.valueOf(place.getOrDefault("action", ""));
            return Step.pop((top, later) -> Step.run(new Step.Errand.Act(action)));
        }
        if (place.containsKey("term")) {
            return GlossaryList.of(GlossaryList.SCHEME + place.get("term"), session)
                    .map(choice -> Step.push(new InfoScreen(
                            hits.get(row).page().title(), hits.get(row).page().text())))
                    .orElse(Step.stay());
        }
        List<Screen> screens = new ArrayList<>(Places.restore(place, session));
        Screen last = screens.get(screens.size() - 1);
        Finder.Hit hit = hits.get(row);
        if (last instanceof ReaderScreen reader && !hit.context().isEmpty()) {
            String wanted = inText(hit.page());
            screens.set(screens.size() - 1, reader.finding(wanted, before(hit, wanted)));
        }
        return Step.stack(screens);
    }

    /** Returns how often the words stand in the page above the line that is shown as the context; addresses of links do not count. */
    private static int before(Finder.Hit hit, String wanted) {
        String folded = wanted.toLowerCase(Locale.ROOT);
        String[] lines = hit.page().text().split("\n", -1);
        int count = 0;
        for (int i = 0; i < Math.min(hit.line() - 1, lines.length); i++) {
            String shown = lines[i].replaceAll("]\\([^)]{0,500}+\\)", "]").toLowerCase(Locale.ROOT);
            for (int at = shown.indexOf(folded); at >= 0; at = shown.indexOf(folded, at + folded.length())) {
                count++;
            }
        }
        return count;
    }

    /** What to look for in the page itself: all words as they stand, else the first that is there. */
    private String inText(Page page) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        String text = page.text().toLowerCase(Locale.ROOT);
        if (text.contains(wanted)) {
            return words.strip();
        }
        for (String word : wanted.split("\\s+", -1)) {
            if (text.contains(word)) {
                return word;
            }
        }
        return words.strip();
    }

    @Override
    public Step type(Key key, Session session) {
        if (key.code() == Key.Code.BACKSPACE) {
            String shorter = words.isEmpty() ? "" : words.substring(0, Width.previous(words, words.length()));
            return Step.become(searching(shorter, pages));
        }
        return key.types() && words.length() < 80 ? Step.become(searching(words + key.text(), pages)) : Step.stay();
    }

    @Override
    public Step scroll(int rows, Session session) {
        return at(selected + (rows > 0 ? 1 : -1));
    }

    @Override
    public void draw(Frame frame, Session session) {
        Canvas page = Drawing.centred(frame.canvas(), 110);
        String note = words.isBlank() ? "" : hits.size() + (hits.size() == 1 ? " hit" : " hits");
        Canvas inside = Box.draw(page, frame.glyphs(), "Search everything", note, Role.ACCENT);
        int x = inside.put(
                0, 0, frame.glyphs().pointer() + " ", Style.of(Role.ACCENT).bold());
        x = inside.put(x, 0, words, Style.of(Role.BRIGHT));
        frame.sharing(inside).cursor(Math.min(x, inside.width() - 1), 0);
        int first = 2;
        if (words.isBlank()) {
            first = 1
                    + Drawing.paragraph(
                            inside,
                            2,
                            "Type words: skills, lessons, cheat sheets, the glossary, labs, your notes and the questions you met are searched. Or choose what to do:",
                            Style.of(Role.MUTED));
        }
        int visible = Math.max(1, (inside.height() - first) / ROWS_A_HIT);
        Cursor shown = new Cursor(selected, Math.max(0, selected - visible + 1)).within(hits.size(), visible);
        for (int i = 0; i < visible && shown.top() + i < hits.size(); i++) {
            int index = shown.top() + i;
            drawHit(inside, first + i * ROWS_A_HIT, hits.get(index), index == selected);
            frame.sharing(inside)
                    .onClick(0, first + i * ROWS_A_HIT, inside.width(), ROWS_A_HIT, () -> open(index, session));
        }
        if (hits.isEmpty() && !words.isBlank()) {
            inside.put(0, 2, "Nothing holds all these words.", Style.of(Role.MUTED));
        }
    }

    private static void drawHit(Canvas inside, int y, Finder.Hit hit, boolean isSelected) {
        String kind = hit.page().kind();
        inside.put(
                0,
                y,
                Width.clip(hit.page().title(), inside.width() - kind.length() - 2),
                Style.of(isSelected ? Role.BRIGHT : Role.TEXT).with(isSelected ? Style.BOLD : 0));
        inside.put(inside.width() - kind.length(), y, kind, Style.of(Role.INFO));
        inside.put(
                2,
                y + 1,
                Width.clip(opsroad.text.Clean.oneLine(hit.context()), inside.width() - 2),
                Style.of(Role.MUTED));
        if (isSelected) {
            inside.region(0, y, inside.width(), ROWS_A_HIT).ground(Ground.SELECTED);
        }
    }
}
