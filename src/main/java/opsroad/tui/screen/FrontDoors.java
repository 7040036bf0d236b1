package opsroad.tui.screen;

import java.util.List;
import opsroad.tui.Binding;
import opsroad.tui.Doors;
import opsroad.tui.Screen;
import opsroad.tui.Session;

/** The rooms of this program. */
public final class FrontDoors implements Doors {
    @Override
    public Screen settings() {
        return SettingsScreen.START;
    }

    @Override
    public Screen search(List<Binding> offered, Session session) {
        return SearchScreen.of(offered, session);
    }
}
