@NullMarked
package opsroad.core.schedule;

import org.jspecify.annotations.NullMarked;
