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
            "  entitle rules verify"
        })
final class RulesCommand {}
