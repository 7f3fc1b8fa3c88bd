package io.entitle.bench;

import io.entitle.bench.Accounts.Asked;
import io.entitle.bench.Accounts.Naive;
import io.entitle.bench.Accounts.Ways;
import io.entitle.decision.AccountEntitlements;
import io.entitle.decision.Decision;
import io.entitle.engine.ProductBook;
import io.entitle.engine.Snapshot;
import io.entitle.oracle.HandWritten.Row;
import io.entitle.oracle.Room;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Whether all that is timed gives the same answers: nothing is timed before it does. */
final class SameAnswers {

    private static final int SHOWN = 5;

    private SameAnswers() {}

    /** The first answers that differ, each with the way that gave it. */
    static List<String> differences(int accounts) {
        Naive naive = new Naive();
        List<Asked> asked = new Accounts(accounts).asked;
        return Stream.concat(
                        asked.parallelStream().flatMap(one -> unlike(one, naive.of(one))), unlikePeers(new Sheets()))
                .limit(SHOWN)
                .toList();
    }

    private static Stream<String> unlike(Asked asked, ProductBook naive) {
        Ways ways = asked.ways();
        Snapshot snapshot = ways.shared().snapshot(asked.facts(), asked.at());
        Decision alone = check(ways.alone(), asked);
        AccountEntitlements now =
                ways.alone().snapshot(asked.facts(), asked.at()).entitlements();
        return Stream.of(
                        unlike("check", alone, check(ways.shared(), asked)),
                        unlike("check naively", alone, check(naive, asked)),
                        unlike("snapshot", alone, snapshot.check(asked.feature(), Optional.empty())),
                        onAmount(asked, snapshot),
                        unlike(
                                "show",
                                ways.alone().entitlements(asked.facts(), asked.at()),
                                ways.shared().entitlements(asked.facts(), asked.at())),
                        unlike("sweep", now, snapshot.entitlements()),
                        unlike(
                                "sweep naively",
                                now,
                                naive.snapshot(asked.facts(), asked.at()).entitlements()),
                        Stream.concat(
                                now.entitlements().stream().flatMap(decision -> byHand(decision, asked)),
                                outcomes(now, snapshot)))
                .flatMap(found -> found);
    }

    /** Another amount is asked for first: what was kept for it may answer. */
    private static Stream<String> onAmount(Asked asked, Snapshot snapshot) {
        snapshot.check(asked.feature(), Optional.of(BigDecimal.ONE));
        Decision found = snapshot.check(asked.feature(), asked.amount());
        Decision alone = asked.ways().alone().check(asked.facts(), asked.feature(), asked.amount(), asked.at());
        Room room = asked.ways().handWritten().room(asked.facts(), asked.feature(), asked.at());
        return Stream.of(
                        unlike("snapshot, on an amount", alone, found),
                        unlike(
                                "outcome, on an amount",
                                alone.outcome(),
                                snapshot.outcome(asked.feature(), asked.amount())),
                        unlike(
                                "by hand, on an amount",
                                alone.outcome(),
                                room.outcome(asked.amount().orElseThrow())))
                .flatMap(unlike -> unlike);
    }

    private static Decision check(ProductBook book, Asked asked) {
        return book.check(asked.facts(), asked.feature(), Optional.empty(), asked.at());
    }

    private static Stream<String> outcomes(AccountEntitlements now, Snapshot snapshot) {
        return now.entitlements().stream()
                .flatMap(decision ->
                        unlike("outcome", decision.outcome(), snapshot.outcome(decision.feature(), Optional.empty())));
    }

    private static Stream<String> byHand(Decision decision, Asked asked) {
        return asked.ways().handWritten().differences(decision, asked.facts(), asked.at()).stream()
                .map(difference -> "by hand: " + difference + " in " + decision);
    }

    private static Stream<String> unlike(String way, Object expected, Object found) {
        return Objects.equals(expected, found) ? Stream.of() : Stream.of(way + ": " + found + " and not " + expected);
    }

    private static Stream<String> unlikePeers(Sheets sheets) {
        Map<String, Function<List<Row>, Peer>> peers = new TreeMap<>(Map.of(
                "by hand", HandWrittenPeer::new,
                "Cedar", CedarPeer::new,
                "Easy Rules", EasyRulesPeer::new,
                "Evrete", EvretePeer::new,
                "jCasbin", CasbinPeer::new));
        return peers.entrySet().stream().flatMap(peer -> {
            try (Peer built = peer.getValue().apply(sheets.rows)) {
                return sheets.asked.stream()
                        .flatMap(asked -> unlike(peer.getKey(), built, asked))
                        .limit(SHOWN)
                        .toList()
                        .stream();
            }
        });
    }

    private static Stream<String> unlike(String name, Peer peer, Sheets.Asked asked) {
        String feature = asked.question().feature();
        boolean allowed = asked.snapshot().outcome(feature, Optional.empty()).allowed();
        boolean checked = asked.book()
                .check(asked.facts(), feature, Optional.empty(), asked.at())
                .allowed();
        return Stream.of(
                        unlike(name + ", " + asked.question(), allowed, peer.allows(asked.question())),
                        unlike("check, " + asked.question(), allowed, checked))
                .flatMap(found -> found);
    }
}
