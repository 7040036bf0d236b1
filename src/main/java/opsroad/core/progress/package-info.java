@NullMarked
package opsroad.core.progress;

import org.jspecify.annotations.NullMarked;
