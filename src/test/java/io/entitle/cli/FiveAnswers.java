package io.entitle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.cli.AllowanceEdit.Way;
import io.entitle.decision.ChangeAnswer;
import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.fact.ChangeRequest;
import io.entitle.fact.Facts;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import io.entitle.lint.RuleCheck;
import io.entitle.states.AccountListener;
import io.entitle.verification.Effort;
import io.entitle.verification.Flaw;
import io.entitle.verification.Kind;
import io.entitle.verification.Verification;
import io.entitle.wire.FactsReader;
import io.entitle.wire.StoredJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What each of five places says of the edits of a shop, in the order of the edits. */
record FiveAnswers(EditedShop shop) {

    private static final String AT = "2025-06-20";
    private static final int STATES = 1_500;

    Map<String, List<Way>> all() {
        Map<String, List<Way>> all = new TreeMap<>();
        all.put("change", byChange());
        all.put("check", byCheck());
        all.put("diff", byDiff());
        all.put("sweep", bySweep());
        all.put("verify", byVerify());
        return all;
    }

    private List<Way> ways(Function<Integer, Way> way) {
        return IntStream.range(0, shop.edits().size()).boxed().map(way).toList();
    }

    private static Way way(boolean less, boolean more) {
        assertThat(less && more).as("less and more at once").isFalse();
        return less ? Way.LESS : more ? Way.MORE : Way.NEITHER;
    }

    private RuleFolder folder() {
        return RuleFolder.read(shop.house().directory().resolve("old"));
    }

    private List<Way> byChange() {
        RuleBook book = RuleBook.of(folder());
        List<Facts> accounts = new FactsReader(book.products())
                .read(bytes(EditedShop.ACCOUNTS), EditedShop.ACCOUNTS).stream()
                        .map(document -> document.facts().orElseThrow())
                        .toList();
        return ways(i -> {
            ChangeAnswer answer = book.product("tea")
                    .change(
                            accounts.get(i),
                            new ChangeRequest(ChangeRequest.Kind.SWITCH, shop.plan("jug", i), BigDecimal.ONE, false),
                            Shell.NOW);
            assertThat(answer.outcome()).isEqualTo(ChangeAnswer.Outcome.ALLOWED);
            return way(answer.losses().contains("f" + i), answer.gains().contains("f" + i));
        });
    }

    private List<Way> byCheck() {
        List<String> less = RuleCheck.of(folder()).findings().stream()
                .filter(finding -> finding.code() == Code.HIGHER_PLAN_GETS_LESS)
                .map(Finding::text)
                .toList();
        return ways(i -> way(less.contains(poorer("jug", i, "cup")), less.contains(poorer("can", i, "jug"))));
    }

    private String poorer(String higher, int i, String lower) {
        return "the plan `" + shop.plan(higher, i) + "` gives less of `f" + i + "` than the plan `"
                + shop.plan(lower, i) + "` below it";
    }

    private List<Way> byVerify() {
        RuleFolder folder = folder();
        Set<String> less = Verification.of(
                        folder,
                        RuleBook.of(folder),
                        ZoneId.of("Asia/Shanghai"),
                        Effort.USUAL.withStates(STATES).inOneOrder(),
                        AccountListener.NONE)
                .get(0)
                .flaws()
                .stream()
                .filter(flaw -> flaw.kind() == Kind.HIGHER_PLAN_GIVES_LESS)
                .flatMap(flaw -> flaw.features().stream().map(feature -> plans(flaw) + " " + feature))
                .collect(Collectors.toSet());
        return ways(i -> way(
                less.contains(shop.plan("cup", i) + " " + shop.plan("jug", i) + " f" + i),
                less.contains(shop.plan("jug", i) + " " + shop.plan("can", i) + " f" + i)));
    }

    private static String plans(Flaw flaw) {
        return flaw.accounts().stream()
                .flatMap(account -> account.subscriptions().stream())
                .map(Facts.Subscription::plan)
                .collect(Collectors.joining(" "));
    }

    private List<Way> byDiff() {
        Shell.Result result = diff(worse(), "--list", "changes.json");
        assertThat(result.code()).as(result.out() + result.err()).isZero();
        Map<String, String> kinds =
                kinds(StoredJson.read(text("changes.json")).valueStream().toList(), "kind");
        return ways(i -> way(
                is(kinds, i, List.of("loses", "pays-more")::contains),
                is(kinds, i, List.of("gains", "pays-less")::contains)));
    }

    private List<Way> bySweep() {
        run("facts", "load", EditedShop.ACCOUNTS, "--into", "s.db", "--rules", "old");
        Shell.Result first = sweep("old", "s.db", worse());
        assertThat(first.code()).as(first.out() + first.err()).isZero();
        Shell.Result done = sweep("new", "s.db", worse());
        assertThat(done.code()).as(done.out() + done.err()).isZero();
        run("sweep", "events", "s.db", "--to-file", "events.jsonl");
        Map<String, String> kinds = kinds(
                text("events.jsonl")
                        .lines()
                        .map(line -> StoredJson.read(line).path("data"))
                        .toList(),
                "kind");
        return ways(i -> way(
                is(kinds, i, List.of("lost", "limit-lowered", "now-billed")::contains),
                is(kinds, i, List.of("gained", "limit-raised", "no-longer-billed")::contains)));
    }

    /** How many accounts are worse off by what is expected; a brake stops at one less. */
    private long worse() {
        long edits =
                shop.edits().stream().filter(edit -> edit.way() == Way.LESS).count();
        return shop.apart() ? edits : shop.edits().size();
    }

    /** Of how a sweep and a comparison end that may take something from one account less than it is taken from. */
    List<Integer> codesOfBrakes() {
        run("facts", "load", EditedShop.ACCOUNTS, "--into", "braked.db", "--rules", "old");
        sweep("old", "braked.db", worse());
        return List.of(
                sweep("new", "braked.db", worse() - 1).code(), diff(worse() - 1).code());
    }

    private Shell.Result diff(long most, String... more) {
        String[] args = {
            "rules", "diff", "old", "new", "--accounts", EditedShop.ACCOUNTS, "--at", AT, "--no-bills", "--max-losses"
        };
        return shop.house()
                .shell()
                .run(Stream.of(Stream.of(args), Stream.of(String.valueOf(most)), Stream.of(more))
                        .flatMap(words -> words)
                        .toArray(String[]::new));
    }

    private Shell.Result sweep(String rules, String store, long most) {
        return shop.house()
                .shell()
                .run(
                        "sweep",
                        "--rules",
                        rules,
                        "--source",
                        store,
                        "--product",
                        "tea",
                        "--at",
                        AT,
                        "--max-losses",
                        String.valueOf(most));
    }

    private void run(String... args) {
        Shell.Result result = shop.house().shell().run(args);
        assertThat(result.code()).as(result.out() + result.err()).isZero();
    }

    private static boolean is(Map<String, String> kinds, int i, Predicate<String> which) {
        return which.test(kinds.getOrDefault("a%1$d f%1$d".formatted(i), ""));
    }

    /** By account and feature. */
    private static Map<String, String> kinds(List<JsonNode> changes, String kind) {
        return changes.stream()
                .filter(change -> change.hasNonNull("feature"))
                .collect(Collectors.toMap(
                        change -> change.path("account").asString() + " "
                                + change.path("feature").asString(),
                        change -> change.path(kind).asString()));
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(shop.house().directory().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }
}
