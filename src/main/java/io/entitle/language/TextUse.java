package io.entitle.language;

/**
 * A text that a rule writes where it means something: the key of a plan, a date, the name of a deadline.
 *
 * @param owner the simple name of the type whose field it is compared with, or that is called
 * @param call the name of what is called; empty text where it is compared with a field
 * @param role the name of the field or of what the call takes
 */
public record TextUse(String owner, String call, String role, Expression.Text text) {}
