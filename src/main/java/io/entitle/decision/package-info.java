/** What comes out: decisions, advice and the rules behind them, as immutable records. Knows nobody. */
@NullMarked
package io.entitle.decision;

import org.jspecify.annotations.NullMarked;
