/** Tests of what authors are told. */
@NullMarked
package io.entitle.lint;

import org.jspecify.annotations.NullMarked;
