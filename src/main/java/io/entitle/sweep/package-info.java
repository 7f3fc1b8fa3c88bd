/** Evaluates every account of a product, and keeps what changed since the last time, and why. */
@NullMarked
package io.entitle.sweep;

import org.jspecify.annotations.NullMarked;
