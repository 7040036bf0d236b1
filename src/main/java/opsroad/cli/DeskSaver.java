package opsroad.cli;

import java.util.Map;
import opsroad.core.progress.LearnerEvent;
import opsroad.io.journal.JournalException;
import opsroad.io.journal.PlaceFile;
import opsroad.tui.Saver;

/** Saves for the screens. */
public final class DeskSaver implements Saver {
    private final Desk desk;
    private final PlaceFile place;

    public DeskSaver(Desk desk, PlaceFile place) {
        this.desk = desk;
        this.place = place;
    }

    @Override
    public void save(LearnerEvent event) {
        try {
            desk.save(event);
        } catch (JournalException e) {
            throw new SaveException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public boolean refresh() {
        try {
            return desk.refresh();
        } catch (JournalException e) {
            return false;
        }
    }

    @Override
    public void remember(Map<String, String> where) {
        place.write(where);
    }
}
