/** Rules that are edited while they answer. */
@NullMarked
package io.entitle.reload;

import org.jspecify.annotations.NullMarked;
