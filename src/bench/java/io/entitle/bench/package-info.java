/** What the same policy costs, written and asked in several ways, side by side. */
@NullMarked
package io.entitle.bench;

import org.jspecify.annotations.NullMarked;
