@NullMarked
package opsroad.io.journal;

import org.jspecify.annotations.NullMarked;
