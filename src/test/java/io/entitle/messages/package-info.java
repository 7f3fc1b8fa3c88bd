/** Every sentence that the two products tell people, kept in one file to be read. */
@NullMarked
package io.entitle.messages;

import org.jspecify.annotations.NullMarked;
