/** Labs on disk: their files, the learner's workspace, and one small class for each kind of check. */
@NullMarked
package opsroad.io.lab;

import org.jspecify.annotations.NullMarked;
