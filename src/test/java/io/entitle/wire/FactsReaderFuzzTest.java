package io.entitle.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactsReaderFuzzTest {

    private static final String JSON = """
            [{"account": "a-1", "product": "studio", "zone": "UTC", "at": "2025-04-08T00:00:00+08:00",
              "subscriptions": [{"plan": "team", "from": "2025-01-01", "autoRenew": true}],
              "balance": {"amount": -1.5e2, "deductedOn": "2025-01-01"}, "usage": {"seats": 3}}]
            """;
    private static final String YAML = """
            --- # one
            account: "a-1"
            product: studio
            subscriptions:
              - {plan: team, from: 2025-01-01, until: ~}
              - plan: 'free'
                from: !!str 2025-01-01
            usage: &u
              seats: 0x1F
            note: |
              two
              lines
            """;
    private static final String SPLICES = "{}[]:,\"'&*!|>%@`#-?\n\t\r \\0e.~<\u0000\u0085\u2028\uFEFFé账";

    @ParameterizedTest
    @CsvSource({"facts.json, 1", "facts.yaml, 2", "facts.jsonl, 3", "-, 4"})
    void noTextMakesTheReaderThrowOrTellMoreThanOneLine(String source, long seed) {
        Random random = new Random(seed);
        String good = source.equals("facts.yaml") || source.equals("-") ? YAML : JSON;
        for (int round = 0; round < 1_500; round++) {
            byte[] bytes = mutated(good, random).getBytes(StandardCharsets.UTF_8);
            for (FactsDocument document : Desk.read(bytes, source)) {
                assertThat(document.problems())
                        .as("seed %s, round %s", seed, round)
                        .allSatisfy(problem -> assertThat(problem.toString())
                                .doesNotContain("\n", "Source", "jackson", "snakeyaml", "Exception")
                                .hasSizeLessThan(400));
            }
        }
    }

    private static String mutated(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int start = random.nextInt(text.length());
            int splice = random.nextInt(SPLICES.length());
            switch (random.nextInt(4)) {
                case 0 -> text.setLength(start + 1);
                case 1 -> text.insert(start, SPLICES.charAt(splice));
                case 2 -> text.insert(start, text.substring(random.nextInt(start + 1), start));
                default -> text.setCharAt(start, SPLICES.charAt(splice));
            }
        }
        return text.toString();
    }
}
