package io.entitle.authoring;

import io.entitle.authoring.Token.Kind;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The ways to change a number, a day or a plan that a rule names, which some case must notice. */
final class ValueEdits {

    private static final Pattern NUMBER = Pattern.compile("(\\d+(?:\\.\\d+)?)([A-Za-z]?)");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T.*)?");

    private final RuleText rule;
    private final List<String> ladder;

    ValueEdits(RuleText rule, Product product) {
        this.rule = rule;
        this.ladder = product.ladder().stream().map(Product.Plan::key).toList();
    }

    Stream<Edit> all() {
        ConclusionEdits conclusions = new ConclusionEdits(rule);
        return Stream.concat(
                in(rule.conditions(), IntStream.range(0, rule.conditions().size())),
                in(
                        rule.conclusions(),
                        IntStream.range(0, rule.conclusions().size()).filter(i -> !conclusions.isWording(i))));
    }

    private Stream<Edit> in(Tokens tokens, IntStream indices) {
        return indices.boxed().flatMap(i -> switch (tokens.get(i).kind()) {
            case NUMBER -> nudged(tokens.get(i), tokens.get(i).text(), "");
            case TEXT -> text(tokens, i);
            case WORD, SIGN -> Stream.empty();
        });
    }

    private Stream<Edit> text(Tokens tokens, int i) {
        Token token = tokens.get(i);
        if (NUMBER.matcher(token.content()).matches()) {
            return nudged(token, token.content(), "\"");
        }
        Matcher day = DAY.matcher(token.content());
        if (day.matches()) {
            return Stream.of(1L, -1L).map(days -> Edit.replace(token, moved(day, days)));
        }
        return isDefinition(tokens, i)
                ? Stream.empty()
                : otherPlan(tokens, token).map(plan -> Edit.replace(token, plan)).stream();
    }

    /** One up and one down in the last digit, but never below 0. */
    private static Stream<Edit> nudged(Token token, String written, String quote) {
        Matcher number = NUMBER.matcher(written);
        if (!number.matches()) {
            return Stream.empty();
        }
        BigDecimal value = new BigDecimal(number.group(1));
        return Stream.of(value.add(value.ulp()), value.subtract(value.ulp()))
                .filter(nudged -> nudged.signum() >= 0)
                .map(nudged -> Edit.replace(token, quote + nudged.toPlainString() + number.group(2) + quote));
    }

    private static String moved(Matcher day, long days) {
        String time = Optional.ofNullable(day.group(2)).orElse("");
        return "\"" + LocalDate.parse(day.group(1)).plusDays(days) + time + "\"";
    }

    private static boolean isDefinition(Tokens tokens, int i) {
        return tokens.is(i - 1, "(") && tokens.is(i - 2, "plan") && tokens.is(i - 3, ".");
    }

    /** The next plan of the ladder that the rule does not name beside this one. */
    private Optional<String> otherPlan(Tokens tokens, Token token) {
        int place = ladder.indexOf(token.content());
        List<String> named = tokens.all().stream()
                .filter(one -> one.kind() == Kind.TEXT)
                .map(Token::content)
                .toList();
        return place < 0
                ? Optional.empty()
                : IntStream.range(1, ladder.size())
                        .mapToObj(step -> ladder.get((place + step) % ladder.size()))
                        .filter(plan -> !named.contains(plan))
                        .findFirst()
                        .map(plan -> "\"" + plan + "\"");
    }
}
