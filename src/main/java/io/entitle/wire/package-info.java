/** Text to facts and answers to text, once; everything inside trusts what passed here. */
@NullMarked
package io.entitle.wire;

import org.jspecify.annotations.NullMarked;
