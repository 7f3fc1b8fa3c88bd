package io.entitle.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Fills a database with made-up accounts, as a product's rules let them be.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle demo --into demo.db",
            "  entitle demo --into demo.db --accounts 100000 --seed 7 --at 2026-03-18 --product PRODUCT"
        })
final class DemoCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--into",
            paramLabel = "STORE",
            required = true,
            description = "A file, which is created if it is not there, or jdbc:postgresql://HOST/NAME.")
    private String into = "";

    @Option(
            names = "--accounts",
            paramLabel = "N",
            defaultValue = "10000",
            description = "So many accounts in all. Default: ${DEFAULT-VALUE}.")
    private long accounts;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed makes the same accounts. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--product", paramLabel = "P", description = "Accounts of this product. Default: of every one.")
    private List<String> products = List.of();

    DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.print(List.of(new DemoAccounts(session, seed).fill(into, products, accounts)), true);
    }
}
