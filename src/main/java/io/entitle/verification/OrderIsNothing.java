package io.entitle.verification;

import io.entitle.decision.Decision;
import io.entitle.engine.ProductBook;
import io.entitle.fact.Facts;
import io.entitle.states.Altered;
import io.entitle.states.AnswerText;
import io.entitle.states.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * No answer depends on the order of an account's facts, of the rules in a file, or of the files.
 *
 * @param reordered the same rules in other orders, of which each account is asked under one
 */
record OrderIsNothing(List<Reordered> reordered) implements Property {

    OrderIsNothing {
        reordered = List.copyOf(reordered);
    }

    /** A book with its rules in another order, which the seed gives again. */
    record Reordered(long seed, ProductBook book) {}

    @Override
    public Stream<Violation> violations(Facts account, Asking asking) {
        List<Decision> as = asking.decisions(account);
        Stream<Violation> facts = otherWay(account).stream()
                .flatMap(other -> unlike(as, asking.decisions(other), List.of(account, other), "its facts"));
        Stream<Violation> rules = any(account).stream()
                .flatMap(other -> unlike(
                        as,
                        new Asking(other.book()).decisions(account),
                        List.of(account),
                        "the rules (seed " + other.seed() + ")"));
        return Stream.concat(facts, rules);
    }

    /** Always the same one for the same account. */
    private Optional<Reordered> any(Facts account) {
        long number = Asking.at(account).getEpochSecond()
                + Size.of(account)
                + account.usage().hashCode();
        return reordered.isEmpty()
                ? Optional.empty()
                : Optional.of(reordered.get(Math.floorMod(number, reordered.size())));
    }

    /** The facts the other way round; empty if there is but one of each. */
    private static Optional<Facts> otherWay(Facts account) {
        boolean several = account.subscriptions().size() > 1
                || account.packs().size() > 1
                || account.projects().size() > 1
                || account.readings().size() > 1;
        return several ? Optional.of(reversed(account)) : Optional.empty();
    }

    private static Facts reversed(Facts account) {
        Facts plans = account.withPlans(reversed(account.subscriptions()), account.pending(), account.active())
                .withReadings(reversed(account.readings()));
        return Altered.withPacks(Altered.withProjects(plans, reversed(account.projects())), reversed(account.packs()));
    }

    private static <T> List<T> reversed(List<T> items) {
        List<T> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Stream<Violation> unlike(
            List<Decision> as, List<Decision> other, List<Facts> accounts, String what) {
        return IntStream.range(0, as.size())
                .filter(i -> !answer(as.get(i)).equals(answer(other.get(i))))
                .mapToObj(i -> violation(as.get(i), other.get(i), accounts, what));
    }

    private static Violation violation(Decision as, Decision other, List<Facts> accounts, String what) {
        String text = "`" + as.feature() + "` is " + AnswerText.of(as) + ", and " + AnswerText.of(other) + " with "
                + what + " in another order";
        return new Violation(Kind.ORDER_MATTERS, as.feature(), text, accounts, Deciding.apart(as, other));
    }

    /** All of an answer but the lines of its rules and the digest of their files. */
    private static List<Object> answer(Decision decision) {
        List<String> rules = decision.rules().stream()
                .map(part -> part.effect() + " " + part.name())
                .sorted()
                .toList();
        return List.of(
                decision.outcome(),
                decision.reason(),
                decision.message(),
                decision.plan(),
                decision.allowance(),
                decision.level(),
                rules);
    }
}
