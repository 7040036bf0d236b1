/** What to ask and when: quizzes, reviews, placement, and what they prove. */
@NullMarked
package opsroad.core.recall;

import org.jspecify.annotations.NullMarked;
