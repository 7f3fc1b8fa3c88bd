package io.entitle.wire;

import io.entitle.fact.Facts;
import io.entitle.fact.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The shape of a facts document, as {@link FactsReader} reads it; what is as it is by default is left out. */
record FactsTree(ZoneId zone) {

    static JsonNode of(Facts facts) {
        return new FactsTree(facts.zone()).tree(facts);
    }

    private JsonNode tree(Facts facts) {
        JsonObject document = AnswerTrees.head(facts.account(), facts.product());
        if (facts.kind() != Facts.Kind.PERSON) {
            document.text("kind", word(facts.kind()));
        }
        document.text("zone", zone.getId());
        if (!facts.subscriptions().isEmpty()) {
            document.tree("subscriptions", JsonObject.list(facts.subscriptions(), this::subscription));
        }
        facts.pending().ifPresent(change -> document.tree("pending", pending(change)));
        facts.arrears().ifPresent(debt -> document.tree("arrears", arrears(debt)));
        facts.balance().ifPresent(left -> document.tree("balance", balance(left)));
        facts.paid().ifPresent(paid -> document.truth("paid", paid));
        if (facts.contract()) {
            document.truth("contract", true);
        }
        return holdings(document, facts)
                .text("active", facts.active())
                .instant("at", facts.at().map(this::local))
                .tree();
    }

    private JsonObject holdings(JsonObject document, Facts facts) {
        if (!facts.usage().isEmpty()
                || !facts.peaks().isEmpty()
                || !facts.readings().isEmpty()) {
            document.tree("usage", usage(facts));
        }
        if (!facts.projects().isEmpty()) {
            document.tree("projects", JsonObject.list(facts.projects(), FactsTree::project));
        }
        return facts.packs().isEmpty() ? document : document.tree("packs", JsonObject.list(facts.packs(), this::pack));
    }

    private JsonNode usage(Facts facts) {
        Map<String, List<Reading>> readings =
                facts.readings().stream().collect(Collectors.groupingBy(Reading::feature));
        JsonObject usage = new JsonObject();
        Stream.of(facts.usage(), facts.peaks(), readings)
                .flatMap(stated -> stated.keySet().stream())
                .sorted()
                .distinct()
                .forEach(feature -> use(usage, feature, facts, readings.getOrDefault(feature, List.of())));
        return usage.tree();
    }

    private void use(JsonObject usage, String feature, Facts facts, List<Reading> readings) {
        Optional<BigDecimal> used = Optional.ofNullable(facts.usage().get(feature));
        Optional<BigDecimal> peak = Optional.ofNullable(facts.peaks().get(feature));
        if (!readings.isEmpty()) {
            usage.tree(feature, JsonObject.list(readings, this::reading));
        } else if (peak.isPresent()) {
            usage.tree(
                    feature,
                    new JsonObject().number("used", used).number("peak", peak).tree());
        } else {
            usage.number(feature, used);
        }
    }

    private JsonNode reading(Reading reading) {
        return new JsonObject()
                .instant("from", local(reading.from()))
                .instant("until", local(reading.until()))
                .number("used", reading.used())
                .number("peak", reading.peak())
                .tree();
    }

    private JsonNode purchase(Facts.Purchase purchase) {
        return new JsonObject()
                .instant("boughtOn", local(purchase.boughtOn()))
                .instant("from", local(purchase.from()))
                .instant("until", local(purchase.until()))
                .number("months", purchase.months())
                .number("amount", purchase.amount())
                .tree();
    }

    private JsonNode subscription(Facts.Subscription held) {
        JsonObject tree = new JsonObject()
                .text("plan", held.plan())
                .instant("from", local(held.from()))
                .instant("until", local(held.until()))
                .truth("autoRenew", held.autoRenew());
        tree.instant("unsubscribedAt", local(held.unsubscribedAt()));
        return (held.purchases().isEmpty()
                        ? tree
                        : tree.tree("periods", JsonObject.list(held.purchases(), this::purchase)))
                .tree();
    }

    private JsonNode pending(Facts.Pending change) {
        JsonObject tree = new JsonObject()
                .text("change", word(change.change()))
                .text("to", change.to())
                .instant("requestedAt", local(change.requestedAt()));
        return (change.agreedBySales() ? tree.truth("agreedBySales", true) : tree).tree();
    }

    private JsonNode arrears(Facts.Arrears debt) {
        return new JsonObject()
                .number("amount", debt.amount())
                .instant("since", local(debt.since()))
                .tree();
    }

    private JsonNode balance(Facts.Balance left) {
        return new JsonObject()
                .number("amount", left.amount())
                .instant("deductedOn", local(left.deductedOn()))
                .tree();
    }

    private static JsonNode project(Facts.Project project) {
        return new JsonObject()
                .text("id", project.id())
                .number("peakDau", project.peakDau())
                .number("dau", project.dau())
                .tree();
    }

    private JsonNode pack(Facts.Pack pack) {
        return new JsonObject()
                .text("id", pack.id())
                .text("plan", pack.plan())
                .number("points", pack.points())
                .number("used", pack.used())
                .instant("boughtOn", local(pack.boughtOn()))
                .instant("until", local(pack.until()))
                .tree();
    }

    private Optional<OffsetDateTime> local(Optional<Instant> instant) {
        return instant.map(this::local);
    }

    private OffsetDateTime local(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
