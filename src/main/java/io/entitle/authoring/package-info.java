/** For policy authors: cases beside the rules, coverage and mutation. */
@NullMarked
package io.entitle.authoring;

import org.jspecify.annotations.NullMarked;
