/** Claims about the whole: its structure, a third product, many callers. */
@NullMarked
package io.entitle;

import org.jspecify.annotations.NullMarked;
