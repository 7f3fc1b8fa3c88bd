package io.entitle.cli;

import picocli.CommandLine.Command;

@Command(
        name = "sweep",
        description = "For nights.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle sweep report accounts.db --html report.html",
            "  entitle sweep events accounts.db --to-file events.jsonl"
        })
final class SweepCommand {}
