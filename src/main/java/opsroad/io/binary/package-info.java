@NullMarked
package opsroad.io.binary;

import org.jspecify.annotations.NullMarked;
