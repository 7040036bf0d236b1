@NullMarked
package opsroad.io.content;

import org.jspecify.annotations.NullMarked;
