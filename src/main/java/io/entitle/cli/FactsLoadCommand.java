package io.entitle.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "load",
        description = "Writes accounts into a database: all of them, or none if anything is wrong with one. An account"
                + " takes the place of what was known of it; an `at` is not kept.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle facts load accounts.jsonl --into accounts.db",
            "  entitle facts load folder --into jdbc:postgresql://localhost/accounts"
        })
final class FactsLoadCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            paramLabel = "FACTS",
            arity = "1..*",
            description =
                    "Files of facts documents, - is standard input; or folders with account.csv, subscription.csv,"
                            + " subscription_period.csv, usage.csv, usage_period.csv, project.csv, pack.csv, or the same"
                            + " as .parquet.")
    private List<String> files = List.of();

    @Option(
            names = "--into",
            paramLabel = "STORE",
            required = true,
            description = "A file, which is created if it is not there, or jdbc:postgresql://HOST/NAME.")
    private String into = "";

    FactsLoadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.print(List.of(new FactsLoad(session, into).load(files)), true);
    }
}
