package io.entitle.engine;

import io.entitle.decision.ChangeReason;
import io.entitle.decision.Reason;
import io.entitle.vocabulary.Amount;
import io.entitle.vocabulary.Moment;
import io.entitle.vocabulary.Subscription;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How calls of the vocabulary are written in a rule, with values of the types that they take. */
final class WrittenCalls {

    private static final Map<String, String> BINDINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("$moment", "Request( $moment : at )"),
            Map.entry("$held", "$held : Subscription()"),
            Map.entry("$offer", "$offer : Offer()"),
            Map.entry("$pack", "$pack : Pack()"),
            Map.entry("$debt", "$debt : Arrears()"),
            Map.entry("$balance", "$balance : Balance()"),
            Map.entry("$asked", "$asked : Request()"),
            Map.entry("$account", "$account : Account()"),
            Map.entry("$change", "$change : Pending()"),
            Map.entry("$excess", "$excess : Excess()"),
            Map.entry("$money", "Balance( $money : amount )")));

    /** The patterns that bind all that a written call may be handed. */
    static String bindings() {
        return String.join(" ", BINDINGS.values());
    }

    /** Those that bind what is named there. */
    static String bindings(String condition) {
        return BINDINGS.entrySet().stream()
                .filter(entry -> condition.matches(".*\\" + entry.getKey() + "\\b.*"))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining(" "));
    }

    /** What a fact of that type is bound to there. */
    static String bound(Class<?> type) {
        return BINDINGS.entrySet().stream()
                .filter(entry -> entry.getValue().equals(entry.getKey() + " : " + type.getSimpleName() + "()"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> "$" + type.getSimpleName().toLowerCase(Locale.ROOT));
    }

    private WrittenCalls() {}

    static String of(Method method) {
        return method.getName()
                + Stream.of(method.getParameters())
                        .filter(parameter -> !parameter.isVarArgs())
                        .map(WrittenCalls::value)
                        .collect(Collectors.joining(", ", "( ", " )"))
                        .replace("(  )", "()");
    }

    private static String value(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type == String.class) {
            return parameter.getName().equals("when") ? "\"2026-02-01\"" : "\"9.9\"";
        }
        if (type == int.class || type == long.class || parameter.isAnnotationPresent(Amount.class)) {
            return "1";
        }
        return type == BigDecimal.class ? "$money" : named(type);
    }

    private static String named(Class<?> type) {
        if (type == Moment.class) {
            return "$moment";
        }
        if (type == Reason.class) {
            return "Reason.FROZEN";
        }
        if (type == ChangeReason.class) {
            return "ChangeReason.FROZEN";
        }
        return type == Subscription.class ? "$held" : ofFact(type.getSimpleName());
    }

    private static String ofFact(String type) {
        return switch (type) {
            case "Offer" -> "$offer";
            case "Pack" -> "$pack";
            case "Arrears" -> "$debt";
            case "Balance" -> "$balance";
            case "Request" -> "$asked";
            case "Pending" -> "$change";
            case "Excess" -> "$excess";
            case "Quantity" -> "$debt";
            default -> "$account";
        };
    }
}
