/** What a sweep keeps is what is answered, once, whatever happens to it. */
@NullMarked
package io.entitle.sweep;

import org.jspecify.annotations.NullMarked;
