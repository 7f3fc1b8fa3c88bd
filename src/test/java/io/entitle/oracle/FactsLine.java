package io.entitle.oracle;

import io.entitle.fact.Facts;
import io.entitle.fact.Reading;
import io.entitle.oracle.RandomAccounts.Sample;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes an account as a line of JSON Lines, the way that a system beside this one would. */
final class FactsLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private FactsLine() {}

    /** The account under a name of its own, asked about at the sample's instant. */
    static String of(Sample sample) {
        Facts facts = sample.facts();
        ObjectNode line = JSON.createObjectNode();
        line.put("account", name(sample)).put("product", facts.product());
        line.put("kind", facts.kind().name().toLowerCase(Locale.ROOT))
                .put("zone", facts.zone().getId());
        line.set("subscriptions", list(facts.subscriptions(), FactsLine::subscription));
        facts.pending().ifPresent(pending -> line.set("pending", pending(pending)));
        facts.arrears()
                .ifPresent(debt -> line.putObject("arrears")
                        .put("amount", debt.amount().toPlainString())
                        .put("since", debt.since().toString()));
        facts.balance()
                .ifPresent(left -> line.putObject("balance")
                        .put("amount", left.amount().toPlainString())
                        .put("deductedOn", left.deductedOn().toString()));
        facts.paid().ifPresent(paid -> line.put("paid", paid));
        line.put("contract", facts.contract());
        use(line.putObject("usage"), facts);
        line.set("projects", list(facts.projects(), FactsLine::project));
        line.set("packs", list(facts.packs(), FactsLine::pack));
        facts.active().ifPresent(plan -> line.put("active", plan));
        line.put("at", sample.at().toString());
        return JSON.writeValueAsString(line);
    }

    private static void use(ObjectNode usage, Facts facts) {
        new TreeMap<>(facts.usage()).forEach(usage::put);
        new TreeMap<>(facts.peaks())
                .forEach((key, peak) -> usage.putObject(key)
                        .put("used", facts.usage().getOrDefault(key, BigDecimal.ZERO))
                        .put("peak", peak));
        facts.readings().forEach(reading -> usage.withArray(reading.feature()).add(reading(reading)));
    }

    private static ObjectNode reading(Reading reading) {
        ObjectNode node = JSON.createObjectNode()
                .put("from", reading.from().toString())
                .put("until", reading.until().toString())
                .put("used", reading.used());
        reading.peak().ifPresent(peak -> node.put("peak", peak));
        return node;
    }

    static String name(Sample sample) {
        return sample.facts().product() + "-" + sample.seed();
    }

    private static ObjectNode subscription(Facts.Subscription held) {
        ObjectNode node = JSON.createObjectNode()
                .put("plan", held.plan())
                .put("from", held.from().toString())
                .put("autoRenew", held.autoRenew());
        instant(node, "until", held.until());
        instant(node, "unsubscribedAt", held.unsubscribedAt());
        if (!held.purchases().isEmpty()) {
            node.set("periods", list(held.purchases(), FactsLine::purchase));
        }
        return node;
    }

    private static ObjectNode purchase(Facts.Purchase bought) {
        ObjectNode node = JSON.createObjectNode()
                .put("boughtOn", bought.boughtOn().toString())
                .put("from", bought.from().toString())
                .put("until", bought.until().toString());
        bought.months().ifPresent(months -> node.put("months", months));
        bought.amount().ifPresent(amount -> node.put("amount", amount.toPlainString()));
        return node;
    }

    private static ObjectNode pending(Facts.Pending pending) {
        ObjectNode node = JSON.createObjectNode()
                .put("change", pending.change().name().toLowerCase(Locale.ROOT))
                .put("requestedAt", pending.requestedAt().toString())
                .put("agreedBySales", pending.agreedBySales());
        pending.to().ifPresent(plan -> node.put("to", plan));
        return node;
    }

    private static ObjectNode project(Facts.Project project) {
        ObjectNode node = JSON.createObjectNode().put("id", project.id()).put("peakDau", project.peakDau());
        project.dau().ifPresent(today -> node.put("dau", today));
        return node;
    }

    private static ObjectNode pack(Facts.Pack pack) {
        ObjectNode node = JSON.createObjectNode()
                .put("id", pack.id())
                .put("plan", pack.plan())
                .put("points", pack.points())
                .put("used", pack.used())
                .put("boughtOn", pack.boughtOn().toString());
        instant(node, "until", pack.until());
        return node;
    }

    private static void instant(ObjectNode node, String name, Optional<Instant> instant) {
        instant.ifPresent(at -> node.put(name, at.toString()));
    }

    private static <T> ArrayNode list(List<T> items, Function<T, ObjectNode> write) {
        ArrayNode list = JSON.createArrayNode();
        items.forEach(item -> list.add(write.apply(item)));
        return list;
    }
}
