/** Time as accounts live it: in zones whose clocks change, whose days are missing and whose months differ in length. */
@NullMarked
package io.entitle.calendar;

import org.jspecify.annotations.NullMarked;
