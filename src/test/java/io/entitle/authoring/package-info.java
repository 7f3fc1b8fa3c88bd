/** The rules of the folder {@code rules} against the cases beside them, and the machinery that tries them. */
@NullMarked
package io.entitle.authoring;

import org.jspecify.annotations.NullMarked;
