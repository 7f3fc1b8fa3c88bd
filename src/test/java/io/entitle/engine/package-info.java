/** The engine on rule books that are wrong, that fail, and that are asked by many at once. */
@NullMarked
package io.entitle.engine;

import org.jspecify.annotations.NullMarked;
