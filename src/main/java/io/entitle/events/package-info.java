/** What sweeps changed, told to other systems as CloudEvents. */
@NullMarked
package io.entitle.events;

import org.jspecify.annotations.NullMarked;
