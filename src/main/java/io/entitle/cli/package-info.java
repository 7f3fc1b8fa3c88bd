/** The command line: one class a command. */
@NullMarked
package io.entitle.cli;

import org.jspecify.annotations.NullMarked;
