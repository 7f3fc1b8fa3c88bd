package io.entitle.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.oracle.Oracle.Question;
import io.entitle.oracle.RandomAccounts.Sample;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * An edit of a real rule, and what it comes to by the facts files alone: their oracles with the same edit made by hand.
 *
 * @param rule the start of the rule's name; empty text for a rule that is added to the end of the file
 * @param from what is replaced in it
 * @param after what the facts file would say
 * @param undecided accounts that the edited rules cannot decide
 */
record SeededEdit(
        String title,
        String file,
        String rule,
        String from,
        String to,
        BiFunction<Question, ExpectedAnswer, ExpectedAnswer> after,
        UnaryOperator<BillOracle> bills,
        Predicate<Sample> undecided) {

    static SeededEdit of(String title, String file, String rule, String from, String to) {
        return new SeededEdit(title, file, rule, from, to, (question, was) -> was, bills -> bills, sample -> false);
    }

    /** Answers are those of another oracle. */
    SeededEdit answering(Oracle other) {
        return answering((question, was) -> other.answer(question));
    }

    SeededEdit answering(BiFunction<Question, ExpectedAnswer, ExpectedAnswer> other) {
        return new SeededEdit(title, file, rule, from, to, other, bills, undecided);
    }

    SeededEdit billing(UnaryOperator<BillOracle> other) {
        return new SeededEdit(title, file, rule, from, to, after, other, undecided);
    }

    SeededEdit undecidedFor(Predicate<Sample> accounts) {
        return new SeededEdit(title, file, rule, from, to, after, bills, accounts);
    }

    String product() {
        return file.substring(0, file.indexOf('/'));
    }

    Oracle oracle() {
        return product().equals("coze") ? new CozeOracle() : new AgoraOracle();
    }

    BillOracle billOracle() {
        return product().equals("coze") ? new CozeBillOracle() : new AgoraBillOracle();
    }

    LongFunction<Sample> accounts() {
        return product().equals("coze") ? RandomAccounts::coze : RandomAccounts::agora;
    }

    /** The rules of the product with the edit made; all other products are left out. */
    RuleFolder edited(RuleFolder rules) {
        return RuleFolder.of(files(rules).stream()
                .map(one -> one.path().equals(file) ? new RuleFile(file, edited(one.text())) : one)
                .toList());
    }

    RuleFolder unedited(RuleFolder rules) {
        return RuleFolder.of(files(rules));
    }

    private List<RuleFile> files(RuleFolder rules) {
        return rules.products().getOrDefault(product(), List.of());
    }

    private String edited(String text) {
        if (rule.isEmpty()) {
            return text + to;
        }
        int start = text.indexOf("rule \"" + product() + "/" + rule);
        assertThat(start).as("there is a rule `%s`", rule).isNotNegative();
        int at = text.indexOf(from, start);
        int end = text.indexOf("\nend", start) + "\nend".length();
        assertThat(at).as("`%s` stands in it", from).isBetween(start, end);
        return text.substring(0, at) + to + text.substring(at + from.length());
    }

    @Override
    public String toString() {
        return title;
    }
}
