/** Tests of the language of rule files. */
@NullMarked
package io.entitle.language;

import org.jspecify.annotations.NullMarked;
