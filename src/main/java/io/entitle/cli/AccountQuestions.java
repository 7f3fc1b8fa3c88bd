package io.entitle.cli;

import io.entitle.fact.Facts;
import java.util.List;
import java.util.function.BiFunction;

/** The documents of one run, each asked the same. */
record AccountQuestions(List<Document> documents) {

    List<Reply> ask(BiFunction<Document, Facts, Reply> question) {
        return documents.stream()
                .map(document -> document.content()
                        .facts()
                        .map(facts -> question.apply(document, facts))
                        .orElseGet(() -> Reply.refused(document)))
                .toList();
    }
}
