@NullMarked
package opsroad.cli;

import org.jspecify.annotations.NullMarked;
