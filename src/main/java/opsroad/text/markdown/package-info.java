@NullMarked
package opsroad.text.markdown;

import org.jspecify.annotations.NullMarked;
