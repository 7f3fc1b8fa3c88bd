package io.entitle.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a member that concludes: it grants, restricts, charges or words something. It stands behind {@code then}, as a
 * statement of its own. In a condition it would conclude for a rule that never fires.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Conclusion {}
