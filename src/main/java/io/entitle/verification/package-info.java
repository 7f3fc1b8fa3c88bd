/** What must hold of any rules, tried on accounts that are derived from the rules themselves. */
@NullMarked
package io.entitle.verification;

import org.jspecify.annotations.NullMarked;
