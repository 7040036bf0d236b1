@NullMarked
package opsroad.core.roadmap;

import org.jspecify.annotations.NullMarked;
