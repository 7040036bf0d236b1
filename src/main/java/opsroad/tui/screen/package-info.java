@NullMarked
package opsroad.tui.screen;

import org.jspecify.annotations.NullMarked;
