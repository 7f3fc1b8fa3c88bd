package io.entitle.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

@Command(
        name = "entitle",
        description = "Says who may do what now, why not, and by which rule.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle show account.yaml",
            "  entitle check account.yaml --feature agent.invoke",
            "  entitle COMMAND --help",
            "",
            "Exit codes: 0 done (a denial is an answer), 1 an evaluation or a rule test failed,",
            "2 bad arguments or input, 3 the rules do not compile, 70 a defect of entitle."
        })
final class EntitleCommand {}
