package io.entitle.cli;

import picocli.CommandLine.Command;

@Command(
        name = "facts",
        description = "Accounts in a database.",
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle facts load accounts.jsonl --into accounts.db",
            "  entitle facts export accounts.db --product PRODUCT --to folder --as parquet"
        })
final class FactsCommand {}
