/** Looks for what compiles and is wrong all the same, and tells it. */
@NullMarked
package io.entitle.lint;

import org.jspecify.annotations.NullMarked;
