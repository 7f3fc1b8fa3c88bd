/**
 * What must hold of any rules, and what two books of rules answer differently, tried on accounts that are derived from
 * the rules themselves.
 */
@NullMarked
package io.entitle.verification;

import org.jspecify.annotations.NullMarked;
