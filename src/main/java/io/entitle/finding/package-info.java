/** What is found in rule files: its code, its place, its words. Knows nobody. */
@NullMarked
package io.entitle.finding;

import org.jspecify.annotations.NullMarked;
