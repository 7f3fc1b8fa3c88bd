/** Compiles rule books and fires them. The only package that knows the rule engine. */
@NullMarked
package io.entitle.engine;

import org.jspecify.annotations.NullMarked;
