/** What a change of rules comes to, on one page for those who decide about it. */
@NullMarked
package io.entitle.review;

import org.jspecify.annotations.NullMarked;
