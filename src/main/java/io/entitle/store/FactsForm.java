package io.entitle.store;

import java.nio.file.Path;

/** The forms that facts are written to files in. */
public enum FactsForm {
    JSONL,
    CSV,
    PARQUET;

    /** Writes the accounts of a product to a folder: nothing is there before all of it is. */
    public FactsWriter into(Path folder, String product) {
        return switch (this) {
            case JSONL -> LinesWriter.into(folder, product + ".jsonl");
            case CSV -> FolderWriter.into(folder, TableForm.CSV);
            case PARQUET -> FolderWriter.into(folder, TableForm.PARQUET);
        };
    }
}
