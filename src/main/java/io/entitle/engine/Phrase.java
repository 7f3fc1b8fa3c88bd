package io.entitle.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence with places for values, taken apart once.
 *
 * @param texts what stands before the first place, between two, and after the last: one more than places
 * @param places which value stands at each place, from 0
 */
record Phrase(List<String> texts, List<Integer> places) {

    private static final int USUAL_LENGTH = 120;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    /** Reads {@code {0}}, {@code {1}}, ... */
    static Phrase of(String text) {
        List<String> texts = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int after = 0;
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            MatchResult place = matcher.toMatchResult();
            texts.add(text.substring(after, place.start()));
            places.add(Integer.valueOf(place.group(1)));
            after = place.end();
        }
        texts.add(text.substring(after));
        return new Phrase(List.copyOf(texts), List.copyOf(places));
    }

    /**
     * The sentence with the values at their places.
     *
     * @param values what stands at a place
     */
    String filled(IntFunction<String> values) {
        StringBuilder filled = new StringBuilder(USUAL_LENGTH).append(texts.get(0));
        for (int i = 0; i < places.size(); i++) {
            filled.append(values.apply(places.get(i))).append(texts.get(i + 1));
        }
        return filled.toString();
    }
}
