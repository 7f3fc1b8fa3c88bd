/** The entitlement tables of the facts files, held cell by cell against what the rules answer. */
@NullMarked
package io.entitle.tables;

import org.jspecify.annotations.NullMarked;
