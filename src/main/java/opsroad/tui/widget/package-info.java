@NullMarked
package opsroad.tui.widget;

import org.jspecify.annotations.NullMarked;
