/** What a sweep found, for those who read it in the morning. */
@NullMarked
package io.entitle.report;

import org.jspecify.annotations.NullMarked;
