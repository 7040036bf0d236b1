/** Finds words in everything that the road and the learner wrote. */
@NullMarked
package opsroad.core.search;

import org.jspecify.annotations.NullMarked;
