package io.entitle.reload;

import io.entitle.engine.RuleBook;
import io.entitle.engine.RuleFolder;
import io.entitle.fact.Facts;
import io.entitle.fact.Product;
import io.entitle.wire.FactsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A rules folder with one small product, for a test to edit; how many seats a plan has tells its editions apart. */
record ShopFolder(Path rules) {

    private static final Path MODEL = Path.of("src/test/resources/authoring/rules/shop");
    private static final String DRL = "shop.drl";
    private static final String CASES = "shop.cases.yaml";

    static ShopFolder in(Path directory) {
        ShopFolder folder = new ShopFolder(directory.resolve("rules"));
        folder.write(DRL, model(DRL));
        folder.write(CASES, model(CASES));
        return folder;
    }

    static String model(String name) {
        try {
            return Files.readString(MODEL.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules of the edition with so many seats on the larger plan. */
    static String rulesWith(int seats) {
        return model(DRL).replace(".upTo( 10 ).eachMonth()", ".upTo( " + seats + " ).eachMonth()");
    }

    /** Its cases: what remains and what is refused follow from the number of seats. */
    static String casesWith(int seats) {
        return model(CASES)
                .replace("limit: 10\n", "limit: " + seats + "\n")
                .replace("remaining: 6", "remaining: " + (seats - 4))
                .replace("says: \"10\"", "says: \"" + seats + "\"")
                .replace("saysZh: \"10\"", "saysZh: \"" + seats + "\"")
                .replace("{seats: 10, export: 2}", "{seats: " + seats + ", export: 2}");
    }

    void edition(int seats) {
        write(CASES, casesWith(seats));
        write(DRL, rulesWith(seats));
    }

    void rules(String text) {
        write(DRL, text);
    }

    void cases(String text) {
        write(CASES, text);
    }

    void write(String name, String text) {
        try {
            Path file = rules.resolve("shop").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String... names) {
        try {
            for (String name : names) {
                Files.delete(rules.resolve("shop").resolve(name));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void deleteAll() {
        try (Stream<Path> paths = Files.walk(rules)) {
            for (Path path : paths.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String digest() {
        return RuleFolder.read(rules).digest();
    }

    RuleBook book() {
        return RuleBook.load(rules);
    }

    /** Accounts on either plan, in debt and not. */
    static List<Facts> accounts(Map<String, Product> products) {
        String text = """
                {account: a, product: shop, usage: {seats: 3}}
                ---
                {account: b, product: shop, usage: {seats: 9}, subscriptions: [{plan: pro, from: 2025-01-01}]}
                ---
                {account: c, product: shop, subscriptions: [{plan: pro, from: 2025-01-01}], arrears: {amount: 11, since: 2025-01-01}}
                """;
        return Stream.of(text.split("---\n"))
                .flatMap(one -> new FactsReader(products).read(one.getBytes(StandardCharsets.UTF_8), "a.yaml").stream())
                .map(document -> document.facts().orElseThrow())
                .toList();
    }
}
