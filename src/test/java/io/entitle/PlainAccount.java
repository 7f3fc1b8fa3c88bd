package io.entitle;

import io.entitle.fact.Facts;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account of which nothing is known, for tests to say of it what they are about. */
public final class PlainAccount {

    private PlainAccount() {}

    public static Facts of(String account, String product, ZoneId zone) {
        return new Facts(
                account,
                product,
                Facts.Kind.PERSON,
                zone,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Map.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }
}
