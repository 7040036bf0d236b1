@NullMarked
package opsroad.tui;

import org.jspecify.annotations.NullMarked;
