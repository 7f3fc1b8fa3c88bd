/**
 * A second opinion: the facts files written out as plain Java, to be compared with what the rules answer. It shares
 * nothing with the rules but the records that go in and come out.
 */
@NullMarked
package io.entitle.oracle;

import org.jspecify.annotations.NullMarked;
