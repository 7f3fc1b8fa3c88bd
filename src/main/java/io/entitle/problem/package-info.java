/** What can be wrong with what people hand in, and how it is told. Knows nobody. */
@NullMarked
package io.entitle.problem;

import org.jspecify.annotations.NullMarked;
