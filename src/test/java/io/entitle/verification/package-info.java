/** Tests of what must hold of any rules. */
@NullMarked
package io.entitle.verification;

import org.jspecify.annotations.NullMarked;
