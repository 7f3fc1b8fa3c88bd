/**
 * Which accounts the rules cannot tell apart, so that what they conclude of one holds for all. What is not about time is
 * read off the rules' text ({@link io.entitle.likeness.Numbers}, {@link io.entitle.likeness.Likeness}); what is, is noted
 * while they fire ({@link io.entitle.likeness.Testimony}).
 */
@NullMarked
package io.entitle.likeness;

import org.jspecify.annotations.NullMarked;
