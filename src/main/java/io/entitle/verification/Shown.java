package io.entitle.verification;

import io.entitle.decision.Allowance;
import io.entitle.decision.Decision;
import io.entitle.decision.Effect;
import io.entitle.decision.RulePart;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an answer is, in a few words. */
final class Shown {

    /** Rules that only say which plan it is have a part in every answer. */
    private static final Set<Effect> DECISIVE =
            Set.of(Effect.GRANTS, Effect.EXTENDS, Effect.RESTRICTS, Effect.OVERRULED, Effect.FAILED);

    private Shown() {}

    static String of(Decision decision) {
        String outcome = decision.outcome().word() + (decision.allowed() ? "" : " (" + decision.reason() + ")");
        String limit = decision.allowance()
                .map(count -> ", limit "
                        + count.limit().map(BigDecimal::toPlainString).orElse("none") + period(count))
                .orElse("");
        return outcome + limit;
    }

    private static String period(Allowance count) {
        return count.period().map(period -> " a " + period.word()).orElse("").replace(" a ever", " ever");
    }

    static String on(Decision decision) {
        return of(decision) + decision.plan().map(plan -> " on `" + plan + "`").orElse("");
    }

    /** The rules that decide one of two answers and have another part, or none, in the other; else all that decide. */
    static List<RulePart> apart(Decision one, Decision other) {
        List<RulePart> both = Stream.of(one, other)
                .flatMap(decision -> decision.rules().stream())
                .filter(part -> DECISIVE.contains(part.effect()))
                .distinct()
                .toList();
        List<RulePart> apart = both.stream()
                .filter(part -> !(one.rules().contains(part) && other.rules().contains(part)))
                .toList();
        return apart.isEmpty() ? both : apart;
    }
}
