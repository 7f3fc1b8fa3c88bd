/**
 * Looks at the left side of a rule pattern by pattern and constraint by constraint, as the rule engine does and does not
 * tell: which held, which did not, and what was found.
 */
@NullMarked
package io.entitle.matching;

import org.jspecify.annotations.NullMarked;
