/** Databases are tested with real ones. */
@NullMarked
package io.entitle.store;

import org.jspecify.annotations.NullMarked;
