package io.entitle.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a word that is no zone never names one of another continent. */
final class ZoneHintTest {

    private static final Pattern MEANT = Pattern.compile("; did you mean `(.+)`\\?");

    private static final ZoneHint HINT = new ZoneHint(new TreeSet<>(ZoneId.getAvailableZoneIds()));

    @ParameterizedTest
    @CsvSource({
        "Asia/Shanghia, Asia/Shanghai",
        "asia/shanghai, Asia/Shanghai",
        "Asia/Shangai, Asia/Shanghai",
        "Shanghai, Asia/Shanghai",
        "new york, America/New_York",
        "America/New York, America/New_York",
        "Amerika/New_York, America/New_York",
        "America/Lina, America/Lima",
        "Europe/Pariss, Europe/Paris",
        "America/Argentina/Buenos_Airs, America/Argentina/Buenos_Aires",
        "utc, Etc/UTC"
    })
    void aSlipOfThePenIsUnderstood(String word, String zone) {
        assertThat(HINT.of(word)).isEqualTo("; did you mean `" + zone + "`?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CST", "EDT", "IST", "BST", "PST", "CEST", "JST"})
    void anAbbreviationIsToldForWhatItIs(String word) {
        assertThat(HINT.of(word))
                .isEqualTo("; an abbreviation stands for several zones; expected an IANA name such as `Asia/Shanghai`");
    }

    @ParameterizedTest
    @CsvSource({
        "UTC+8, ', `Etc/GMT-8` is one for good'",
        "GMT-05:00, ', `Etc/GMT+5` is one for good'",
        "+0800, ', `Etc/GMT-8` is one for good'",
        "+08:00, ', `Etc/GMT-8` is one for good'",
        "UTC+14, ', `Etc/GMT-14` is one for good'",
        "UTC-12, ', `Etc/GMT+12` is one for good'",
        "UTC+15, ''",
        "UTC-13, ''",
        "+05:30, ''"
    })
    void anOffsetIsToldForWhatItIs(String word, String fixed) {
        assertThat(HINT.of(word))
                .isEqualTo(
                        "; an offset has no summer time" + fixed + "; expected an IANA name such as `Asia/Shanghai`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\N", "Mars", "Asia/Beijing", "Mars/Base", "", "/", "//", "中国", "A/B", "E/S/T"})
    void whatIsNearNoZoneIsNoneOfThem(String word) {
        assertThat(HINT.of(word)).isEqualTo("; expected an IANA name such as `Asia/Shanghai`");
    }

    @Test
    void whateverIsMistypedAnotherRegionIsNeverMeant() {
        Random random = new Random(7);
        String[] zones = ZoneId.getAvailableZoneIds().stream().sorted().toArray(String[]::new);
        int meant = 0;
        for (int i = 0; i < 2_000; i++) {
            String zone = zones[random.nextInt(zones.length)];
            StringBuilder word = new StringBuilder(zone);
            word.setCharAt(random.nextInt(zone.length()), (char) ('a' + random.nextInt(26)));
            if (!zone.contains("/") || ZoneId.getAvailableZoneIds().contains(word.toString())) {
                continue;
            }
            Matcher hint = MEANT.matcher(HINT.of(word.toString()));
            if (hint.matches()) {
                meant++;
                assertThat(hint.group(1)).as(word.toString()).startsWith(zone.substring(0, 1));
            }
        }
        assertThat(meant).isGreaterThan(500);
    }
}
