package io.entitle.cli;

import io.entitle.cli.TwoFolders.Versions;
import io.entitle.verification.Compared;
import io.entitle.verification.ComparedJson;
import io.entitle.verification.ComparedText;
import io.entitle.verification.SemanticDifference;
import io.entitle.verification.SemanticDifference.Book;
import java.util.List;

/** What two books answer differently about the accounts that the rules of either tell apart. */
record DerivedDiff(Session session, DerivedOptions options) {

    Exit tell(Versions versions) {
        versions.books();
        List<Compared> compared = SemanticDifference.of(
                book(versions.before()),
                book(versions.after()),
                DerivedOptions.ZONE,
                options.effort().states(),
                new Percents(session.terminal().err()));
        options.write(
                compared.stream()
                        .flatMap(one -> one.changes().stream().map(one::file))
                        .toList(),
                session.terminal());
        session.terminal()
                .out()
                .print(
                        session.options().json()
                                ? ComparedJson.of(compared)
                                : ComparedText.of(compared, options.areWritten()));
        return Exit.DONE;
    }

    private static Book book(RulesVersion version) {
        RulesVersion.Compiled compiled = version.compiled().orElseThrow();
        return new Book(compiled.files(), compiled.book());
    }
}
