package io.entitle.cli;

import io.entitle.authoring.CaseSuite;
import io.entitle.authoring.CasesAreWrongException;
import io.entitle.authoring.CoveredResult;
import io.entitle.cli.TwoFolders.Versions;
import io.entitle.difference.AccountsComparison;
import io.entitle.difference.Books;
import io.entitle.difference.DifferenceReport;
import io.entitle.difference.SpeedRatio;
import io.entitle.review.AccountsSection;
import io.entitle.review.CasesSection;
import io.entitle.review.CheckSection;
import io.entitle.review.CoverageSection;
import io.entitle.review.DerivedSection;
import io.entitle.review.EditsSection;
import io.entitle.review.Page;
import io.entitle.review.Section;
import io.entitle.review.SpeedSection;
import io.entitle.review.VerifiedSection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "review",
        description =
                "A change of rules on one page of Markdown: what changed, what is wrong, who gains and who loses.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle rules review OLD NEW > review.md",
            "  entitle rules review OLD NEW --accounts accounts.jsonl --max-share 1%% --below-usage"
        })
final class RulesReviewCommand implements Callable<Integer> {

    /** A page may be seen by more people than may know accounts. */
    private static final int NAMED = 0;

    private static final int TIMED = 200;

    private final Session session;

    @Mixin
    private final TwoFolders folders = new TwoFolders();

    @Option(
            names = "--accounts",
            paramLabel = "FILE",
            description = "A file of facts documents to tell gains and losses for. The page names none of them unless"
                    + " --samples says so.")
    private Optional<String> accounts = Optional.empty();

    @Mixin
    private final DerivedOptions derived = new DerivedOptions();

    @Mixin
    private final BrakeOptions brake = new BrakeOptions();

    @Mixin
    private final ComparisonOptions options = new ComparisonOptions();

    RulesReviewCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (session.options().json()) {
            throw new UnusableInputException(List.of("rules review has no JSON form; rules diff has one"));
        }
        Versions versions = folders.versions(session.terminal().directory());
        if (versions.before().compiled().isEmpty()) {
            throw new FolderDoesNotCompileException(versions.before().problems());
        }
        List<Section> sections = new ArrayList<>();
        Exit told = Exit.RULES_DO_NOT_COMPILE;
        if (versions.after().compiled().isPresent()) {
            told = tell(versions, sections);
        } else {
            sections.add(check(versions.after().folder()));
        }
        Page page = new Page(folders.title(), sections);
        session.terminal().out().print(page.markdown());
        return Exit.worst(List.of(told, page.passed() ? Exit.DONE : Exit.FOUND_FAILURE))
                .code();
    }

    /** What there is to say of two books that compile, a section each. */
    private Exit tell(Versions versions, List<Section> sections) {
        Books books = versions.books();
        sections.add(EditsSection.of(books.edits()));
        sections.add(check(versions.after().folder()));
        sections.addAll(cases(books, versions.after().folder()));
        RulesVersion.Compiled after = versions.after().compiled().orElseThrow();
        DerivedAccounts states = new DerivedAccounts(derived, session);
        sections.add(VerifiedSection.of(states.verified(after.files(), after.book())));
        sections.add(DerivedSection.of(states.compared(versions)));
        return accounts.map(file -> accounts(books, file, sections)).orElse(Exit.DONE);
    }

    private static Section check(Path folder) {
        return CheckSection.of(new RulesFolder(Optional.of(folder)).check(Optional.empty()));
    }

    private static List<Section> cases(Books books, Path after) {
        try {
            CoveredResult covered = CaseSuite.read(after, books.after()).cover(books.after(), any -> true);
            return List.of(CasesSection.of(covered.result()), CoverageSection.of(covered.coverage()));
        } catch (CasesAreWrongException e) {
            return List.of(CasesSection.wrong(e.problems()));
        }
    }

    private Exit accounts(Books books, String file, List<Section> sections) {
        TimedAccounts timed = new TimedAccounts(books, TIMED);
        AccountsComparison comparison = options.comparison(books, session, NAMED);
        DifferenceReport report = new AccountsFile(session, file).compare(comparison, timed::note, change -> {});
        sections.add(AccountsSection.of(report, brake.brake().broken(report)));
        sections.add(SpeedSection.of(SpeedRatio.of(
                books,
                timed.facts(),
                facts -> comparison.terms().instants().apply(facts).get(0),
                session.terminal().clock())));
        return report.refused() > 0 ? Exit.BAD_INPUT : Exit.DONE;
    }
}
