@NullMarked
package opsroad.core.plan;

import org.jspecify.annotations.NullMarked;
