package io.entitle.cli;

import io.entitle.report.ProductStatus;
import io.entitle.report.ReportTree;
import io.entitle.report.Run;
import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Shows which run of each product of a store is in force, and the command that goes on from there. */
record StatusText(String store) {

    private static final String JDBC = "jdbc:postgresql://";
    private static final String OWN_FACTS = "its own facts";
    private static final String OWN_TABLES = "own tables";

    Answer tree(List<ProductStatus> products) {
        return Answer.of(
                new JsonObject().text("store", store).tree("products", JsonObject.list(products, this::product)));
    }

    private JsonNode product(ProductStatus status) {
        JsonObject tree = new JsonObject().text("product", status.product());
        status.holding().ifPresent(run -> tree.tree("inForce", ReportTree.run(run)));
        return tree.tree("since", JsonObject.list(status.since(), ReportTree::run))
                .text("next", next(status))
                .tree();
    }

    String text(List<ProductStatus> products, Layout layout) {
        return products.isEmpty()
                ? layout.paragraph(layout.words().say("status.nothing", store))
                : products.stream().map(status -> text(status, layout)).collect(Collectors.joining("\n"));
    }

    private String text(ProductStatus status, Layout layout) {
        Words words = layout.words();
        String holding = status.holding()
                .map(run -> words.say(
                        "status.holding",
                        status.product(),
                        String.valueOf(run.run()),
                        words.instant(run.at().atOffset(ZoneOffset.UTC)),
                        run.mode(),
                        words.number(BigDecimal.valueOf(run.accounts())),
                        words.number(BigDecimal.valueOf(run.quarantined()))))
                .orElseGet(() -> words.say("status.none", status.product()));
        String since = status.since().stream()
                .map(run -> layout.paragraph(since(run, words)))
                .collect(Collectors.joining());
        return layout.paragraph(holding)
                + since
                + next(status)
                        .map(command -> layout.paragraph(words.say("status.next", command)))
                        .orElse("");
    }

    private static String since(Run run, Words words) {
        return words.say(
                "status.since." + run.state(),
                String.valueOf(run.run()),
                words.instant(run.at().atOffset(ZoneOffset.UTC)),
                run.message().filter(why -> !why.isEmpty()).orElse("-"));
    }

    /** The file of a mapping is not recorded, only what stands in it. */
    private String places(Run run) {
        String source = run.source().orElse("SOURCE").replaceFirst("^file ", "").replaceFirst("^postgresql ", JDBC);
        String mapping = run.mapping().filter(OWN_TABLES::equals).isPresent() ? "" : " --mapping FILE";
        return source.equals(OWN_FACTS)
                ? "--source " + store + mapping
                : "--source " + source + mapping + " --target " + store;
    }

    private Optional<String> next(ProductStatus status) {
        return status.unfinished()
                .map(run -> "entitle sweep " + places(run) + " --resume")
                .or(() -> status.stopped()
                        .map(run -> "entitle sweep report " + store + " --run " + run.run() + " --with-accounts"));
    }
}
