/** The page of the morning report, read as a document. */
@NullMarked
package io.entitle.report.page;

import org.jspecify.annotations.NullMarked;
