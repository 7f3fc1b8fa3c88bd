package io.entitle.cli;

import io.entitle.store.FactsForm;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where files are written, and in which form. */
final class ExportOptions {

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "Folder that the files are written to.")
    private Path to = Path.of("");

    @Option(names = "--as", paramLabel = "jsonl|csv|parquet", required = true, description = "The form of the files.")
    private FactsForm form = FactsForm.JSONL;

    /** As it was named. */
    Path to() {
        return to;
    }

    FactsForm form() {
        return form;
    }
}
