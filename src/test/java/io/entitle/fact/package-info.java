/** Checks of facts and of the numbers and instants in them. */
@NullMarked
package io.entitle.fact;

import org.jspecify.annotations.NullMarked;
