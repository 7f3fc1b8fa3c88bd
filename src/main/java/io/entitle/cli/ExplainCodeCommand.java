package io.entitle.cli;

import io.entitle.finding.Code;
import io.entitle.lint.CodePage;
import io.entitle.problem.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain-code",
        description = "What a code of `rules check` means: what is found, what to avoid, what to prefer, and why.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {"  entitle rules explain-code UNKNOWN_PLAN", "  entitle rules explain-code contradiction"})
final class ExplainCodeCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "CODE",
            description = "The code, as it stands in brackets behind `error`. Without it all codes are listed.")
    private Optional<String> code = Optional.empty();

    ExplainCodeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.terminal().out().print(code.map(ExplainCodeCommand::page).orElseGet(this::list));
        return Exit.DONE.code();
    }

    private static String page(String code) {
        String name = code.toUpperCase(Locale.ROOT).replace('-', '_');
        List<String> known = Stream.of(Code.values()).map(Code::name).toList();
        if (!known.contains(name)) {
            throw new UnusableInputException(List.of("unknown code `" + code + "`" + Nearest.hint(name, known)));
        }
        return CodePage.of(Code.valueOf(name)).text();
    }

    private String list() {
        Table table = session.layout().table();
        Stream.of(Code.values())
                .forEach(one -> table.row(one.name(), CodePage.of(one).what()));
        return table.text();
    }
}
