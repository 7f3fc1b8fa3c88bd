package io.entitle.lint;

import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.language.Expression;
import io.entitle.language.RuleMeaning;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A message must have a value for each of its places. */
final class MessageCheck implements Check {

    private static final Pattern SLOT = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern PLACE = Pattern.compile("(0|[1-9][0-9]?)(?:\\|[^|]*\\|[^|]*)?");
    private static final int TEXTS = 2;

    @Override
    public Stream<Finding> of(ProductRules rules) {
        return rules.sound().stream()
                .flatMap(rule -> rule.rule().conclusions().stream()
                        .flatMap(path -> path.steps().stream())
                        .filter(step -> step.name().equals("saying"))
                        .flatMap(step -> inMessage(rule, step.arguments().orElse(List.of()))));
    }

    private static Stream<Finding> inMessage(RuleMeaning rule, List<Expression> arguments) {
        return arguments.stream()
                .limit(TEXTS)
                .filter(Expression.Text.class::isInstance)
                .map(Expression.Text.class::cast)
                .flatMap(text -> unfilled(text.value(), arguments.size() - TEXTS)
                        .map(slot -> new Finding(
                                Code.WRONG_MESSAGE,
                                text.place(),
                                rule.rule().name(),
                                "nothing fills `" + slot + "` of the message",
                                "the first value behind the texts fills {0}, the next {1}")));
    }

    private static Stream<String> unfilled(String text, int values) {
        return SLOT.matcher(text)
                .results()
                .filter(slot -> !isFilled(slot, values))
                .map(MatchResult::group)
                .distinct();
    }

    private static boolean isFilled(MatchResult slot, int values) {
        Matcher place = PLACE.matcher(slot.group(1));
        return place.matches() && Integer.parseInt(place.group(1)) < values;
    }
}
