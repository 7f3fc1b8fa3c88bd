package io.entitle.vocabulary;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a number that a call takes. It is written as digits, {@code 5}, or as a text of digits with at most one point,
 * {@code "5"}, {@code "0.085"} or {@code "5000000000"}, and both mean the same; or it is a number that a fact answers.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Amount {

    /** The least that makes sense there. */
    Least least() default Least.ZERO;

    /** Whether it must be written out in the rule, where nothing that an account says may change it. */
    boolean written() default false;

    /** Whether fractions make no sense there. */
    boolean whole() default false;

    /** What an amount may not fall below. */
    enum Least {
        ANY,
        ZERO,
        ABOVE_ZERO
    }
}
