/** Left sides, looked at over facts of a test. */
@NullMarked
package io.entitle.matching;

import org.jspecify.annotations.NullMarked;
