package io.entitle.cli;

import io.entitle.authoring.Mutation;
import io.entitle.authoring.MutationResult;

/** Which changes of rules no case noticed, for people. */
record MutantsText(Layout layout) {

    String of(MutationResult result) {
        StringBuilder text = new StringBuilder();
        result.survivors().forEach(survivor -> text.append(survivor(survivor)));
        return text.append(layout.words()
                        .say(
                                "mutants.summary",
                                String.valueOf(result.tried()),
                                String.valueOf(result.survivors().size()),
                                result.score().toPlainString()))
                .append('\n')
                .toString();
    }

    private String survivor(Mutation mutant) {
        return layout.paragraph(mutant.file() + ":" + mutant.line() + ":" + mutant.column() + ": " + mutant.rule())
                + layout.table().row("", mutant.change()).text();
    }
}
