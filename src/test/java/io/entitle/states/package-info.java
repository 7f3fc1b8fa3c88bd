/** Tests of derived accounts. */
@NullMarked
package io.entitle.states;

import org.jspecify.annotations.NullMarked;
