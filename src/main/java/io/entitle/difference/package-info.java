/** What a change of rules means for accounts: each one evaluated under the old and the new rules. */
@NullMarked
package io.entitle.difference;

import org.jspecify.annotations.NullMarked;
