/** Follows a rules folder while it is edited: what passes the check and its own cases takes over, nothing else does. */
@NullMarked
package io.entitle.reload;

import org.jspecify.annotations.NullMarked;
