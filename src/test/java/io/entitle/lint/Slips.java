package io.entitle.lint;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes the slips of a hand that types rules, the same ones for the same seed. */
final class Slips {

    /** Words of the vocabulary and keys of plans and features; never a sentence, a comment or a rule's name. */
    private static final Pattern WORD = Pattern.compile("(?<=[.(, ])[A-Za-z]{4,}(?=[ .(,)])");

    private static final Pattern KEY = Pattern.compile("(?<=\")[a-z][a-z.-]{3,}(?=\" )");
    private static final Pattern NUMBER = Pattern.compile("(?<=\\( )[1-9][0-9]*(?= \\))");
    private static final Pattern PRICE = Pattern.compile("(?<=\")[0-9]+(?:\\.[0-9]+)?(?=\" )");
    private static final Pattern SIGN = Pattern.compile("[;,:](?=\\n| [a-z$])|==|\\( (?=[a-z])");
    private static final Pattern KEYWORD = Pattern.compile("(?<=\\n)(?:when|then|end)(?=\\n)");

    private final Random random;
    private String last = "";

    Slips(long seed) {
        random = new Random(seed);
    }

    /** What was typed in place of what. */
    String last() {
        return last;
    }

    String in(String text) {
        Pattern kind = List.of(WORD, WORD, KEY, NUMBER, PRICE, SIGN, KEYWORD).get(random.nextInt(7));
        List<MatchResult> places = kind.matcher(text)
                .results()
                .filter(found -> isCode(text, found.start()))
                .toList();
        if (places.isEmpty()) {
            return in(text);
        }
        MatchResult place = places.get(random.nextInt(places.size()));
        String typed = slipped(kind, place.group());
        last = place.group() + " -> " + typed;
        return text.substring(0, place.start()) + typed + text.substring(place.end());
    }

    private static boolean isCode(String text, int at) {
        String line = text.substring(text.lastIndexOf('\n', at) + 1, text.indexOf('\n', at));
        boolean told = line.matches("(//|rule ).*|\\s*\".*") || line.contains("saying") || line.contains("because");
        return !told && !line.contains("Catalogue") && !line.matches(".*\\$[a-z]+\\.(plan|feature)\\(.*");
    }

    private String slipped(Pattern kind, String found) {
        if (kind == NUMBER) {
            return List.of("-" + found, found + ".5", found + "B", "0" + found, found + "0000000000")
                    .get(random.nextInt(5));
        }
        if (kind == PRICE) {
            return List.of("-" + found, found + "元", "¥" + found, found.replace('.', ','), found + "B")
                    .get(random.nextInt(5))
                    .replaceFirst("^([0-9]+)$", "0$1");
        }
        if (kind == SIGN) {
            return switch (found) {
                case ";" -> List.of("", "；").get(random.nextInt(2));
                case "," -> List.of("", "，").get(random.nextInt(2));
                case ":" -> "：";
                case "==" -> "=";
                default -> "（ ";
            };
        }
        return swapped(found);
    }

    /** Two letters change places, or one is missing. */
    private String swapped(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        boolean same = word.charAt(at) == word.charAt(at + 1);
        return random.nextBoolean() && !same
                ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                : word.substring(0, at) + word.substring(at + 1);
    }
}
