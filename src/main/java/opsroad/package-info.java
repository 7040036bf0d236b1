@NullMarked
package opsroad;

import org.jspecify.annotations.NullMarked;
