package io.entitle.verification;

import io.entitle.decision.RulePart;
import io.entitle.fact.Facts;
import java.util.List;

/**
 * Something wrong with the answers of a book, and the smallest account found that shows it. Immutable.
 *
 * @param features those concerned, sorted; none where it is about no feature
 * @param text what is wrong with the account, in one line
 * @param states how many of the derived accounts show it
 * @param accounts the account, named, and those that it is compared with; each with its instant
 * @param rules those with a part in it
 */
public record Flaw(
        Kind kind, List<String> features, String text, long states, List<Facts> accounts, List<RulePart> rules) {

    public Flaw {
        features = List.copyOf(features);
        accounts = List.copyOf(accounts);
        rules = List.copyOf(rules);
    }
}
