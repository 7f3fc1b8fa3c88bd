package io.entitle.verification;

import io.entitle.fact.Facts;
import java.util.stream.Stream;

/** Something that must hold of every account. Implementations are safe to share between threads. */
@FunctionalInterface
interface Property {

    /** What is wrong, asked at the instant of the facts. */
    Stream<Violation> violations(Facts account, Asking asking);
}
