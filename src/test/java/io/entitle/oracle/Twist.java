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
    private static final Map<String, List<String>> EDITS = Map.ofEntries(
            Map.entry("(?<=[<>=] )\\d+(?= )", List.of("$0000", "1", "0", "-1", "3")),
            Map.entry(" > ", List.of(" >= ", " < ", " <= ")),
            Map.entry(" < ", List.of(" <= ", " > ")),
            Map.entry(
                    "!?\\b(started|ended|unsubscribed|begun|bought|deducted)\\b(?=[ ,])",
                    List.of("started", "!$1", "$1")),
            Map.entry("nextMonthReached", List.of("!nextMonthReached", "requested")),
            Map.entry("(plusDays|passedForMonths)\\( \\d+ \\)", List.of("$1( 1 )", "$1( 40 )")),
            Map.entry("startedBefore", List.of("startedBy")),
            Map.entry(", (contract|!contract|autoRenew|!autoRenew)", List.of("")),
            Map.entry(
                    "\\$(debt|pack)(?= \\);)",
                    List.of("$0.remaining()", "$0.amount()", "$0.since()", "$0.boughtOn().date()")),
            Map.entry("upTo\\( \\d+ \\)", List.of("upTo( 2 )", "unlimited()")),
            Map.entry(", \\$(debt|balance)(?= \\))", List.of(", $$1.amount()")),
            Map.entry("\\buse(?=\\( \")", List.of("used")),
            Map.entry("!?holdsUse", List.of("!holdsUse", "holdsUse")),
            Map.entry("(endsWithinDays)\\( 7 \\)", List.of("$1( 30 )", "$1( 400 )")),
            Map.entry("\\.(date)\\(\\)", List.of(".local()", ".plusDays( 3 ).date()")));

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
