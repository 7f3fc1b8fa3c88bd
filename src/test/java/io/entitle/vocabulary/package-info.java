/** The words of the rules that reckon: money and moments. */
@NullMarked
package io.entitle.vocabulary;

import org.jspecify.annotations.NullMarked;
