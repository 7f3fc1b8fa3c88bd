package io.entitle.language;

import java.util.Optional;
import java.util.stream.Stream;

/** How two values are compared. */
public enum Operator {
    EQUAL("=="),
    UNEQUAL("!="),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    static Optional<Operator> of(String sign) {
        return Stream.of(values()).filter(one -> one.sign.equals(sign)).findFirst();
    }

    /** Whether it asks for an order and not only for sameness. */
    public boolean orders() {
        return this != EQUAL && this != UNEQUAL;
    }
}
