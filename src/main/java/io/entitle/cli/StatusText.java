package io.entitle.cli;

import io.entitle.report.ReportTree;
import io.entitle.report.Run;
import io.entitle.report.Stand;
import io.entitle.wire.Answer;
import io.entitle.wire.JsonObject;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** How the products of a store stand, and the command that goes on from there. */
record StatusText(String store) {

    private static final String JDBC = "jdbc:postgresql://";
    private static final String OWN_FACTS = "its own facts";
    private static final String OWN_TABLES = "own tables";

    Answer tree(List<Stand> stands) {
        return Answer.of(
                new JsonObject().text("store", store).tree("products", JsonObject.list(stands, this::product)));
    }

    private JsonNode product(Stand stand) {
        JsonObject tree = new JsonObject().text("product", stand.product());
        stand.holding().ifPresent(run -> tree.tree("inForce", ReportTree.run(run)));
        return tree.tree("since", JsonObject.list(stand.since(), ReportTree::run))
                .text("next", next(stand))
                .tree();
    }

    String text(List<Stand> stands, Layout layout) {
        return stands.isEmpty()
                ? layout.paragraph(layout.words().say("status.nothing", store))
                : stands.stream().map(stand -> text(stand, layout)).collect(Collectors.joining("\n"));
    }

    private String text(Stand stand, Layout layout) {
        Words words = layout.words();
        String holding = stand.holding()
                .map(run -> words.say(
                        "status.holding",
                        stand.product(),
                        String.valueOf(run.run()),
                        words.instant(run.at().atOffset(ZoneOffset.UTC)),
                        run.mode(),
                        words.number(BigDecimal.valueOf(run.accounts())),
                        words.number(BigDecimal.valueOf(run.quarantined()))))
                .orElseGet(() -> words.say("status.none", stand.product()));
        String since = stand.since().stream()
                .map(run -> layout.paragraph(since(run, words)))
                .collect(Collectors.joining());
        return layout.paragraph(holding)
                + since
                + next(stand)
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

    private Optional<String> next(Stand stand) {
        return stand.unfinished()
                .map(run -> "entitle sweep " + places(run) + " --resume")
                .or(() -> stand.stopped()
                        .map(run -> "entitle sweep report " + store + " --run " + run.run() + " --with-accounts"));
    }
}
