/** What is kept of accounts that were evaluated. */
@NullMarked
package io.entitle.likeness;

import org.jspecify.annotations.NullMarked;
