package io.entitle.fact;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Says which zone a word that is none may have meant. A wrong guess would move an account to another continent, so nothing
 * is guessed across regions, and an abbreviation or an offset is told for what it is.
 */
record ZoneHint(Collection<String> zones) {

    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT|Z)? ?([+-])(\\d{1,2})(?::?(\\d{2}))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,5}");

    private static final String EXAMPLE = "; expected an IANA name such as `Asia/Shanghai`";
    private static final int LONGEST = 80;
    private static final int LONG_NAME = 6;
    private static final int FARTHEST_WEST = 12;
    private static final int FARTHEST_EAST = 14;

    /** What is to be said behind the word; begins with a semicolon. */
    String of(String word) {
        Matcher offset = OFFSET.matcher(word);
        if (offset.matches()) {
            return "; an offset has no summer time" + fixed(offset) + EXAMPLE;
        }
        List<String> near = word.length() > LONGEST ? List.of() : near(word);
        if (!near.isEmpty()) {
            return "; did you mean `" + near.get(0) + "`?";
        }
        return ABBREVIATION.matcher(word).matches() ? "; an abbreviation stands for several zones" + EXAMPLE : EXAMPLE;
    }

    /** Zones of a fixed offset are named with the opposite sign. */
    private static String fixed(Matcher offset) {
        int hours = Integer.parseInt(offset.group(2));
        boolean east = offset.group(1).equals("+");
        boolean whole = offset.group(3) == null || offset.group(3).equals("00");
        return whole && hours > 0 && hours <= (east ? FARTHEST_EAST : FARTHEST_WEST)
                ? ", `Etc/GMT" + (east ? "-" : "+") + hours + "` is one for good"
                : "";
    }

    private List<String> near(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace(' ', '_');
        return zones.stream()
                .filter(zone -> isNear(lower, zone.toLowerCase(Locale.ROOT)))
                .sorted((one, other) -> {
                    int closer = Integer.compare(distance(lower, one), distance(lower, other));
                    return closer != 0 ? closer : one.compareTo(other);
                })
                .toList();
    }

    /** Without a region only the very name of a place is near. */
    private static boolean isNear(String word, String zone) {
        int region = zone.lastIndexOf('/');
        String place = zone.substring(region + 1);
        int slash = word.lastIndexOf('/');
        if (slash < 0) {
            return word.equals(place) && word.length() > 2;
        }
        String found = word.substring(slash + 1);
        return region >= 0
                && apart(word.substring(0, slash), zone.substring(0, region)) <= 1
                && apart(found, place) <= (place.length() < LONG_NAME ? 1 : 2);
    }

    private static int distance(String lower, String zone) {
        String name = zone.toLowerCase(Locale.ROOT);
        return apart(lower, lower.contains("/") ? name : name.substring(name.lastIndexOf('/') + 1));
    }

    private static int apart(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }
}
