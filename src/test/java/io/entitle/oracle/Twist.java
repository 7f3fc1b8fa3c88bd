package io.entitle.oracle;

import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A random edit of a product's rules, good or bad: what it means nobody asks, only that it compiles. */
record Twist(String product, long seed) {

    /** What is found, and by what one of these it is replaced; {@code $0} is what was found. */
    private static final Map<String, List<String>> EDITS = Map.of(
            "(?<=[<>=] )\\d+(?= )", List.of("$0000", "1", "0", "-1", "3"),
            " > ", List.of(" >= ", " < ", " <= "),
            " < ", List.of(" <= ", " > "),
            "!?\\b(started|ended|unsubscribed|begun|bought|deducted)\\b(?=[ ,])", List.of("started", "!$1", "$1"),
            "nextMonthReached", List.of("!nextMonthReached", "requested"),
            "(plusDays|passedForMonths)\\( \\d+ \\)", List.of("$1( 1 )", "$1( 40 )"),
            "startedBefore", List.of("startedBy"),
            ", (contract|!contract|autoRenew|!autoRenew)", List.of(""),
            "\\$(debt|pack)(?= \\);)", List.of("$0.remaining()", "$0.amount()", "$0.since()", "$0.boughtOn().date()"),
            "upTo\\( \\d+ \\)", List.of("upTo( 2 )", "unlimited()"));

    /** The edited rules; empty where the edit found no place. */
    Optional<RuleFolder> of(RuleFolder rules) {
        Dice dice = new Dice(seed);
        List<RuleFile> files = rules.products().getOrDefault(product, List.of());
        RuleFile file = dice.oneOf(files);
        Pattern found =
                Pattern.compile(dice.oneOf(EDITS.keySet().stream().sorted().toList()));
        List<MatchResult> places = found.matcher(file.text()).results().toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        MatchResult place = dice.oneOf(places);
        String by = dice.oneOf(Optional.ofNullable(EDITS.get(found.pattern())).orElseThrow());
        Function<String, String> edited =
                text -> text.substring(0, place.start()) + filled(by, place) + text.substring(place.end());
        return Optional.of(RuleFolder.of(files.stream()
                .map(one -> one.equals(file) ? new RuleFile(one.path(), edited.apply(one.text())) : one)
                .toList()));
    }

    private static String filled(String by, MatchResult place) {
        String filled = by.replace("$000", place.group() + "0").replace("$0", place.group());
        return place.groupCount() > 0 ? filled.replace("$1", place.group(1)) : filled;
    }
}
