/** What the learner did, counted by days. */
@NullMarked
package opsroad.core.stats;

import org.jspecify.annotations.NullMarked;
