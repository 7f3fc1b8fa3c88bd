package io.entitle.states;

import io.entitle.fact.Facts;
import io.entitle.wire.Answer;
import java.util.List;

/**
 * Accounts written down so that any command can read them.
 *
 * @param name of the file
 */
public record FactsFile(String name, String text) {

    /** One document, or where accounts are compared a list of them. */
    public static FactsFile of(String name, List<Facts> accounts) {
        List<Answer> documents = accounts.stream().map(Answer::of).toList();
        Answer file = documents.size() == 1 ? documents.get(0) : Answer.all(documents);
        return new FactsFile(name + ".json", file.pretty() + "\n");
    }
}
