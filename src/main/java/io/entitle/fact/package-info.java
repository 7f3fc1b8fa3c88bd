/** What is known of one account: the facts document as immutable records. Knows nobody. */
@NullMarked
package io.entitle.fact;

import org.jspecify.annotations.NullMarked;
