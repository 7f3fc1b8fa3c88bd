/**
 * Which accounts the rules cannot tell apart, so that what they conclude of one holds for all. What can be told at once is
 * read off the rules' text ({@link io.entitle.likeness.Numbers}, {@link io.entitle.likeness.Likeness}); what
 * else they learn, such as what time it is, is noted while they fire ({@link io.entitle.likeness.Testimony}).
 */
@NullMarked
package io.entitle.likeness;

import org.jspecify.annotations.NullMarked;
