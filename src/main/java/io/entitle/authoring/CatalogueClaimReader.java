package io.entitle.authoring;

import io.entitle.fact.Product;
import io.entitle.wire.Members;
import io.entitle.wire.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what one case expects of the catalogue. */
record CatalogueClaimReader(Product product) {

    Optional<Claim> read(Members members) {
        boolean complete = members.optional("complete").flatMap(Value::truth).orElse(false);
        Map<String, Expectation> plans =
                entries(members, "plan", product.plans().keySet(), CatalogueExpectations::plan);
        Map<String, Expectation> features =
                entries(members, "feature", product.features().keySet(), CatalogueExpectations::feature);
        return members.whole(() -> new Claim.Catalogue(complete, plans, features));
    }

    private static Map<String, Expectation> entries(
            Members members, String kind, Set<String> known, Function<Value, Optional<Expectation>> read) {
        Map<String, Expectation> entries = new TreeMap<>();
        members.given(kind + "s")
                .flatMap(Value::members)
                .ifPresent(named -> named.names()
                        .forEach(key -> ClaimReader.known(named.given(key).orElseThrow(), key, known, kind, read)
                                .ifPresent(entry -> entries.put(key, entry))));
        return entries;
    }
}
