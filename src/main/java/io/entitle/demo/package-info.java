/**
 * Accounts as a product has them, made up from nothing but the product's catalogue and what its rules answer, for whoever
 * has none at hand: to try things out and to measure.
 */
@NullMarked
package io.entitle.demo;

import org.jspecify.annotations.NullMarked;
