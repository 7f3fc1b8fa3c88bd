package io.entitle.review;

import io.entitle.difference.SpeedRatio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How long the new rules take beside the old ones. */
public final class SpeedSection {

    private static final String ROUGH =
            "Both decided the same accounts in turns within one run; the ratio is the median of the rounds. It is a rough"
                    + " reading: on a machine that does other work too it may be off by a third.\n";

    private SpeedSection() {}

    public static Section of(SpeedRatio speed) {
        Optional<BigDecimal> ratio = speed.ratio();
        return Section.told(
                "Speed",
                ratio.map(found -> "about " + found.setScale(1, RoundingMode.HALF_UP)
                                + " times the time of the old rules, over "
                                + Markdown.counted(speed.accounts(), "account"))
                        .orElse("too few accounts that an edited rule is for to tell"),
                ratio.isPresent() ? ROUGH : "");
    }
}
