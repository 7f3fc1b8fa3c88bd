package io.entitle.cli;

import io.entitle.Entitlements;
import io.entitle.decision.Timeline;
import io.entitle.fact.Facts;
import io.entitle.problem.WrittenTime;
import io.entitle.wire.Answer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "timeline",
        description = "Every instant at which any answer changes, the facts unchanged, and what changes.",
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  entitle timeline account.yaml",
            "  entitle timeline account.yaml --at 2025-04-01 --until 2026-01-01 --json"
        })
final class TimelineCommand implements Callable<Integer> {

    private static final int MONTHS = 24;

    private final Session session;

    @Parameters(paramLabel = "FACTS", arity = "1..*", description = "Files of facts documents; - is standard input.")
    private List<String> files = List.of();

    @Option(
            names = "--until",
            paramLabel = "T",
            converter = AskedAt.Converter.class,
            description = "The end of what is looked at, itself not included. Default: 24 months after the clock.")
    private Optional<AskedAt> until = Optional.empty();

    TimelineCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.answer(files, this::reply);
    }

    private Reply reply(Entitlements entitlements, Document document, Facts facts) {
        Instant from = session.at(facts);
        ZoneId zone = facts.zone();
        Instant end = until.map(at -> at.in(zone))
                .orElseGet(() -> from.atZone(zone).plusMonths(MONTHS).toInstant());
        if (!end.isAfter(from)) {
            return Reply.unusable(
                    document,
                    "--until: expected an instant after the clock's, "
                            + WrittenTime.of(from.atZone(zone).toOffsetDateTime()) + ", found "
                            + WrittenTime.of(end.atZone(zone).toOffsetDateTime()));
        }
        Timeline timeline = entitlements.timeline(facts, from, end);
        return Reply.answered(Answer.of(timeline), layout -> new TimelineText(layout).of(timeline));
    }
}
