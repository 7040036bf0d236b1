@NullMarked
package opsroad.text;

import org.jspecify.annotations.NullMarked;
