package io.entitle.wire;

import io.entitle.fact.CatalogueCheck;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.problem.JsonPath;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the members of one document. Everything is read, whatever is wrong before it, so that all is told at once. */
final class DocumentReader {

    private static final Words.Constants<Facts.Kind> KINDS = Words.Constants.of(Facts.Kind.class);

    private final Members members;
    private final Optional<String> account;
    private final Optional<String> product;
    private final Catalogue catalogue;
    private final ZoneId zone;
    private final HoldingsReader holdings;
    private final StandingReader standing;
    private final UsageReader usage;

    private DocumentReader(Members members, Map<String, Product> products) {
        this.members = members;
        this.account = members.required("account").flatMap(Value::text);
        this.product = members.required("product").flatMap(value -> value.oneOf(products.keySet(), "product"));
        this.catalogue = new Catalogue(new CatalogueCheck(product.map(products::get)));
        this.zone = members.optional("zone").flatMap(Words::zone).orElse(FactsReader.DEFAULT_ZONE);
        this.holdings = new HoldingsReader(catalogue, zone);
        this.standing = new StandingReader(catalogue, zone);
        this.usage = new UsageReader(catalogue, zone);
    }

    /** Reads one document; its problems stand in the order of {@link Facts}, unknown members last. */
    static FactsDocument read(Tree tree, Map<String, Product> products) {
        Problems problems = Problems.byPath();
        Optional<DocumentReader> reader = new Value(tree, JsonPath.ROOT, problems)
                .members()
                .map(members -> new DocumentReader(members, products));
        Optional<Facts> facts = reader.flatMap(DocumentReader::facts);
        return new FactsDocument(facts, reader.flatMap(read -> read.account), problems.list());
    }

    /** Reads a document that is part of another one, whose problems its own are added to. */
    static Optional<Facts> read(Value document, Map<String, Product> products) {
        return document.members().flatMap(members -> new DocumentReader(members, products).facts());
    }

    /** One statement a member: long, and nothing but the list of them. */
    private Optional<Facts> facts() {
        var kind = one("kind", KINDS::read);
        var subscriptions = list("subscriptions", holdings::subscription);
        var pending = one("pending", standing::pending);
        var arrears = one("arrears", standing::arrears);
        var balance = one("balance", standing::balance);
        var paid = one("paid", Value::truth);
        var contract = one("contract", Value::truth);
        members.optional("usage").ifPresent(usage::read);
        var projects = list("projects", holdings::project);
        var packs = list("packs", holdings::pack);
        var active = one("active", value -> catalogue.active(value, subscriptions));
        var at = one("at", value -> value.instant(zone));
        return members.whole(() -> new Facts(
                account.orElseThrow(),
                product.orElseThrow(),
                kind.orElse(Facts.Kind.PERSON),
                zone,
                subscriptions.orElseThrow(),
                pending,
                arrears,
                balance,
                paid,
                contract.orElse(false),
                usage.used(),
                usage.peaks(),
                usage.readings(),
                projects.orElseThrow(),
                packs.orElseThrow(),
                active,
                at));
    }

    private <T> Optional<T> one(String name, Function<Value, Optional<T>> read) {
        return members.optional(name).flatMap(read);
    }

    private <T> Optional<List<T>> list(String name, Function<Value, Optional<T>> read) {
        Optional<Value> value = members.optional(name);
        return value.isPresent() ? value.get().each(read) : Optional.of(List.of());
    }
}
