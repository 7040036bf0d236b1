@NullMarked
package opsroad.tui.terminal;

import org.jspecify.annotations.NullMarked;
