/** Comparing what two versions of rules mean for accounts. */
@NullMarked
package io.entitle.difference;

import org.jspecify.annotations.NullMarked;
