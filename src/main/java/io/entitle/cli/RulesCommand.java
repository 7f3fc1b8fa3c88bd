package io.entitle.cli;

import picocli.CommandLine.Command;

@Command(
        name = "rules",
        description = "For authors of policy.",
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle rules list",
            "  entitle rules list --product PRODUCT",
            "  entitle rules check",
            "  entitle rules test",
            "  entitle rules verify",
            "  entitle rules diff OLD NEW --accounts accounts.jsonl",
            "  entitle rules review OLD NEW"
        })
final class RulesCommand {}
