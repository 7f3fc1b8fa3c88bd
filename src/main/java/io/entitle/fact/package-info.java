/** What is known of one account: the facts document as immutable records. Knows only how problems are told. */
@NullMarked
package io.entitle.fact;

import org.jspecify.annotations.NullMarked;
