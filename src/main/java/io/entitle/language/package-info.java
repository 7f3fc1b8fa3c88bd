/**
 * The language of rule files: its characters ({@link io.entitle.language.Lexer}), its grammar ({@link
 * io.entitle.language.RuleFileParser}) and its words ({@link io.entitle.language.Lexicon}, {@link
 * io.entitle.language.Meaning}). It is a small part of what the rule engine and Java would take: whatever is not in it is
 * refused before anything is compiled.
 */
@NullMarked
package io.entitle.language;

import org.jspecify.annotations.NullMarked;
