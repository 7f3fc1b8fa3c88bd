package io.entitle.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "export",
        description =
                "Writes the accounts of a database to files: as documents, one a line, or as tables of the columns"
                        + " that a database has.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle facts export accounts.db --product PRODUCT --to folder --as jsonl",
            "  entitle facts export jdbc:postgresql://localhost/accounts --product PRODUCT --to folder --as parquet"
        })
final class FactsExportCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "STORE", description = "A file, or jdbc:postgresql://HOST/NAME.")
    private String store = "";

    @Option(names = "--product", paramLabel = "P", required = true, description = "Accounts of this product.")
    private String product = "";

    @Mixin
    private final ExportOptions files = new ExportOptions();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Read other tables than our own: by the SELECTs of this YAML file.")
    private Optional<Path> mapping = Optional.empty();

    FactsExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        FactsExport export = new FactsExport(session, product);
        return session.print(List.of(export.write(new FactsPlace(store, mapping), files.to(), files.form())), true);
    }
}
