/** The words that a rule may use: what it matches on its left side and where it concludes on its right. */
@NullMarked
package io.entitle.vocabulary;

import org.jspecify.annotations.NullMarked;
