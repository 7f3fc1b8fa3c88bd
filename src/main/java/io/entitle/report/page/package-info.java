/** The morning report as one HTML page that needs nothing beside itself. */
@NullMarked
package io.entitle.report.page;

import org.jspecify.annotations.NullMarked;
