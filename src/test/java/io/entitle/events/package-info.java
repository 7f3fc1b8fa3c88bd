/** Events of made-up nights, written and delivered. */
@NullMarked
package io.entitle.events;

import org.jspecify.annotations.NullMarked;
