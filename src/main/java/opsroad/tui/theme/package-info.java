@NullMarked
package opsroad.tui.theme;

import org.jspecify.annotations.NullMarked;
