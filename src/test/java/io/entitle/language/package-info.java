/** The language on rule books that are wrong, that fail, and that are asked by many at once. */
@NullMarked
package io.entitle.language;

import org.jspecify.annotations.NullMarked;
