package io.entitle.authoring;

import io.entitle.decision.Advice;
import io.entitle.decision.Allowance;
import io.entitle.decision.Bill;
import io.entitle.decision.ChangeAnswer;
import io.entitle.decision.Decision;
import io.entitle.decision.Message;
import io.entitle.decision.Period;
import io.entitle.decision.Remedy;
import io.entitle.decision.Timeline;
import io.entitle.problem.WrittenTime;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** An answer in the words of case files, so that what is expected and what is found compare as texts. */
record Observed(SortedMap<String, String> members, Message message) {

    static final String NONE = "none";
    static final String UNLIMITED = "null";
    static final String OUTCOME = "outcome";
    static final String REASON = "reason";

    static final Message SILENCE = new Message("", "");

    static Observed of(Decision decision) {
        SortedMap<String, String> members = new TreeMap<>();
        members.put(OUTCOME, decision.outcome().word());
        members.put(REASON, decision.reason().name());
        members.put("plan", decision.plan().orElse(NONE));
        members.put("level", decision.level().map(Message::en).orElse(NONE));
        decision.allowance().ifPresent(allowance -> count(allowance, members));
        return new Observed(members, decision.message());
    }

    private static void count(Allowance allowance, SortedMap<String, String> members) {
        members.put("limit", allowance.limit().map(Observed::number).orElse(UNLIMITED));
        members.put("unit", allowance.unit());
        members.put("period", allowance.period().map(Period::word).orElse(NONE));
        members.put("used", number(allowance.used()));
        members.put("remaining", allowance.remaining().map(Observed::number).orElse(UNLIMITED));
        members.put("resetsAt", allowance.resetsAt().map(Observed::instant).orElse(NONE));
    }

    static Observed of(Advice advice) {
        SortedMap<String, String> members = new TreeMap<>();
        members.put("advice", advice.advice().word());
        members.put("to", advice.to().orElse(NONE));
        members.put(REASON, advice.reason());
        members.put("figures", figures(advice.figures()));
        return new Observed(members, advice.message());
    }

    static Observed of(ChangeAnswer change) {
        SortedMap<String, String> members = new TreeMap<>();
        members.put(OUTCOME, change.outcome().word());
        members.put(REASON, change.reason().name());
        members.put("to", change.to().orElse(NONE));
        members.put("effectiveAt", change.effectiveAt().map(Observed::instant).orElse(NONE));
        members.put("cost", change.cost().map(Observed::number).orElse(NONE));
        members.put("gains", list(change.gains()));
        members.put("losses", list(change.losses()));
        members.put("overLimit", overLimit(change.overLimit()));
        return new Observed(members, change.message());
    }

    static Observed of(Remedy remedy) {
        SortedMap<String, String> members = new TreeMap<>();
        Remedy.Step last = remedy.decisive();
        members.put("action", remedy.action().word());
        members.put("plan", last.plan().orElse(NONE));
        members.put("feature", last.feature().orElse(NONE));
        members.put("units", last.units().map(Observed::number).orElse(NONE));
        members.put("cost", remedy.cost().map(Observed::number).orElse(NONE));
        members.put("effectiveAt", instant(remedy.effectiveAt()));
        members.put("by", remedy.by().word());
        members.put(
                "steps",
                sequence(remedy.steps().stream()
                        .map(step -> step.action().word())
                        .toList()));
        members.put("losses", list(last.losses()));
        members.put("overLimit", overLimit(last.overLimit()));
        return new Observed(members, remedy.detail());
    }

    static Observed of(Timeline.Event event) {
        SortedMap<String, String> members = new TreeMap<>();
        members.put("at", instant(event.at()));
        members.put(
                "changes",
                list(event.changes().stream().map(Timeline.Change::key).toList()));
        return new Observed(members, event.cause());
    }

    static Observed of(Bill bill) {
        SortedMap<String, String> members = new TreeMap<>();
        members.put("status", bill.status().word());
        members.put("usageKnown", String.valueOf(bill.usageKnown()));
        members.put("plan", bill.plan().orElse(NONE));
        members.put("currency", bill.currency());
        SortedMap<String, BigDecimal> lines = new TreeMap<>();
        bill.lines().forEach(line -> lines.merge(line.kind(), line.amount(), BigDecimal::add));
        members.put("lines", figures(lines));
        members.put("total", bill.total().map(Observed::number).orElse(NONE));
        members.put("payable", bill.payable().map(Observed::number).orElse(NONE));
        return new Observed(members, SILENCE);
    }

    private static String overLimit(List<ChangeAnswer.OverLimit> over) {
        SortedMap<String, BigDecimal> limits = new TreeMap<>();
        over.forEach(limit -> limits.put(limit.key(), limit.limit()));
        return figures(limits);
    }

    /** Words in their order: {@code [settle, subscribe]}. */
    static String sequence(List<String> words) {
        return words.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    /** Names in the order of the alphabet: {@code [points, support]}. */
    static String list(List<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", ", "[", "]"));
    }

    /** Figures by name, numbers and instants alike: {@code {calls: 7500, threshold: 7500}}. */
    static String figures(SortedMap<String, ?> figures) {
        return figures.entrySet().stream()
                .map(figure -> figure.getKey() + ": " + figure(figure.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String figure(Object value) {
        if (value instanceof BigDecimal number) {
            return number(number);
        }
        return value instanceof OffsetDateTime at ? instant(at) : String.valueOf(value);
    }

    static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static String instant(OffsetDateTime at) {
        return WrittenTime.of(at).toString();
    }

    /** An unexpected outcome says why it is what it is. */
    String because(String member) {
        return Optional.of(member)
                .filter(OUTCOME::equals)
                .flatMap(any -> Optional.ofNullable(members.get(REASON)))
                .map(reason -> " (" + reason + ")")
                .orElse("");
    }
}
