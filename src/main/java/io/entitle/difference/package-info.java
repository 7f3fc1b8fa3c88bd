/**
 * What a change of rules means for accounts: each one at hand, or each that the rules can tell from others, evaluated
 * under the old and the new rules.
 */
@NullMarked
package io.entitle.difference;

import org.jspecify.annotations.NullMarked;
