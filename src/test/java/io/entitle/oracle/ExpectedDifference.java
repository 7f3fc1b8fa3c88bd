package io.entitle.oracle;

import io.entitle.decision.Impact;
import io.entitle.difference.Change;
import io.entitle.oracle.Oracle.Question;
import io.entitle.oracle.RandomAccounts.Sample;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What an edit changes for one account, reckoned from the facts files; nothing of the comparison itself is used. */
record ExpectedDifference(String feature, String plan, Impact kind, boolean belowUse) {

    private static final BigDecimal UNLIMITED = new BigDecimal("1e30");

    static List<ExpectedDifference> of(SeededEdit edit, Sample sample) {
        Oracle oracle = edit.oracle();
        boolean undecided = edit.undecided().test(sample);
        List<ExpectedDifference> all = new ArrayList<>();
        for (String key : oracle.keys()) {
            Question question = new Question(sample.facts(), key, Optional.empty(), sample.at());
            ExpectedAnswer was = oracle.answer(question);
            ExpectedAnswer is = edit.after().apply(question, was);
            Optional<Impact> kind = undecided ? Optional.of(Impact.UNDECIDED) : kind(was, is);
            kind.ifPresent(found ->
                    all.add(new ExpectedDifference(key, was.plan(), found, !undecided && isBelowUse(was, is))));
        }
        bill(edit, sample, undecided).ifPresent(all::add);
        return all;
    }

    private static Optional<Impact> kind(ExpectedAnswer was, ExpectedAnswer is) {
        if (was.outcome() != is.outcome()) {
            return Optional.of(
                    switch (is.outcome()) {
                        case DENIED -> Impact.LOSES;
                        case BILLED -> was.outcome().allowed() ? Impact.PAYS_MORE : Impact.GAINS;
                        case ALLOWED -> was.outcome().allowed() ? Impact.PAYS_LESS : Impact.GAINS;
                        case ERROR -> throw new IllegalArgumentException("an oracle always knows");
                    });
        }
        int more = limit(is).compareTo(limit(was));
        int left = more != 0 ? more : remaining(is).compareTo(remaining(was));
        if (left != 0) {
            return Optional.of(left > 0 ? Impact.GAINS : Impact.LOSES);
        }
        boolean alike = was.reason() == is.reason() && was.plan().equals(is.plan());
        return alike ? Optional.empty() : Optional.of(Impact.OTHERWISE);
    }

    /** In 400 years, which have 146,097 days and 4,800 months, where it is counted by the day or by the month. */
    private static BigDecimal limit(ExpectedAnswer answer) {
        if (answer.measure() instanceof Measure.Counted count) {
            boolean daily =
                    count.period().filter(span -> span.name().equals("DAY")).isPresent();
            return count.limit()
                    .map(limit -> limit.multiply(BigDecimal.valueOf(daily ? 146_097 : 4_800)))
                    .orElse(UNLIMITED);
        }
        return answer.outcome().allowed() ? UNLIMITED : BigDecimal.ZERO;
    }

    private static BigDecimal remaining(ExpectedAnswer answer) {
        if (answer.measure() instanceof Measure.Counted count) {
            return count.remaining().orElse(UNLIMITED);
        }
        return answer.outcome().allowed() ? UNLIMITED : BigDecimal.ZERO;
    }

    private static boolean isBelowUse(ExpectedAnswer was, ExpectedAnswer is) {
        Optional<BigDecimal> used = used(was).or(() -> used(is));
        BigDecimal limit =
                is.measure() instanceof Measure.Counted count ? count.limit().orElse(UNLIMITED) : limit(is);
        return used.isPresent() && limit(is).compareTo(limit(was)) < 0 && limit.compareTo(used.get()) < 0;
    }

    private static Optional<BigDecimal> used(ExpectedAnswer answer) {
        return answer.measure() instanceof Measure.Counted count ? Optional.of(count.used()) : Optional.empty();
    }

    private static Optional<ExpectedDifference> bill(SeededEdit edit, Sample sample, boolean undecided) {
        YearMonth month = YearMonth.from(sample.at().atZone(sample.facts().zone()));
        BillOracle.Question question = new BillOracle.Question(sample.facts(), month, sample.at());
        BillOracle oracle = edit.billOracle();
        ExpectedBill was = oracle.bill(question);
        if (undecided) {
            return Optional.of(new ExpectedDifference(Change.BILL, was.plan(), Impact.UNDECIDED, false));
        }
        ExpectedBill is = edit.bills().apply(oracle).bill(question);
        int more = is.total().orElse(BigDecimal.ZERO).compareTo(was.total().orElse(BigDecimal.ZERO));
        return more == 0
                ? Optional.empty()
                : Optional.of(new ExpectedDifference(
                        Change.BILL, was.plan(), more > 0 ? Impact.PAYS_MORE : Impact.PAYS_LESS, false));
    }
}
