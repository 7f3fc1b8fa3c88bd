/** Measures how long a start takes. */
@NullMarked
package io.entitle.startup;

import org.jspecify.annotations.NullMarked;
