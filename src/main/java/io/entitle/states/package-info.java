/**
 * Accounts derived from the rules themselves: one for every difference that rules can see, as far as they can be
 * combined. They are facts like any other, so that each can be written down and asked about again.
 */
@NullMarked
package io.entitle.states;

import org.jspecify.annotations.NullMarked;
