package opsroad.tui;

import java.util.List;

/** The rooms that open from every screen; the screens themselves are built elsewhere. */
public interface Doors {
    Screen settings();

    /**
     * Returns the search, which also runs what the screen below offers.
     *
     * @param offered what can be done on the screen below
     */
    Screen search(List<Binding> offered, Session session);
}
