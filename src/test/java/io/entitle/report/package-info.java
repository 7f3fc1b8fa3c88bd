/** Reports of sweeps whose results were made up. */
@NullMarked
package io.entitle.report;

import org.jspecify.annotations.NullMarked;
