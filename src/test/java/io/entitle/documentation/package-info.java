/** What the documentation says is true. */
@NullMarked
package io.entitle.documentation;

import org.jspecify.annotations.NullMarked;
