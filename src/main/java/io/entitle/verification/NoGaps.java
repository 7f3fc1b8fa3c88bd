package io.entitle.verification;

import io.entitle.decision.Decision;
import io.entitle.decision.Reason;
import io.entitle.engine.Snapshot;
import io.entitle.fact.Facts;
import io.entitle.states.Altered;
import io.entitle.states.AnswerText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where one dated rule takes over from another, no moment lies between them: what is allowed a second before and at the
 * next instant at which anything changes is not out of the plan in between. What the account's own dates bring about is
 * left alone.
 */
final class NoGaps implements Property {

    /** A longer time is hardly a slip. */
    private static final Duration MOMENT = Duration.ofDays(1);

    @Override
    public Stream<Violation> violations(Facts account, Asking asking) {
        Instant at = Asking.at(account);
        if (OwnDates.of(account).anyMatch(date -> isNear(date, at))) {
            return Stream.empty();
        }
        Snapshot now = asking.of(account);
        return now.validUntil().filter(next -> isNear(next, at)).stream()
                .flatMap(next -> gaps(account, at, next, asking.decisions(account), asking));
    }

    private static boolean isNear(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(MOMENT) <= 0;
    }

    private static Stream<Violation> gaps(Facts account, Instant at, Instant next, List<Decision> now, Asking asking) {
        Facts before = Altered.askedAt(account, at.minusSeconds(1));
        Facts after = Altered.askedAt(account, next);
        List<Decision> earlier = asking.decisions(before);
        List<Decision> later = asking.decisions(after);
        return IntStream.range(0, now.size())
                .filter(i -> isGap(earlier.get(i), now.get(i), later.get(i)))
                .mapToObj(i -> violation(List.of(account, before, after), earlier.get(i), now.get(i)));
    }

    private static boolean isGap(Decision before, Decision now, Decision after) {
        return before.allowed() && after.allowed() && now.reason() == Reason.NOT_IN_PLAN;
    }

    private static Violation violation(List<Facts> accounts, Decision before, Decision now) {
        String text = "`" + now.feature() + "` is " + AnswerText.of(now) + ", and allowed before and after";
        return new Violation(Kind.GAP, now.feature(), text, accounts, Deciding.apart(before, now));
    }
}
