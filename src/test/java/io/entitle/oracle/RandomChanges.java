package io.entitle.oracle;

import io.entitle.fact.ChangeRequest;
import io.entitle.fact.ChangeRequest.Kind;
import io.entitle.fact.Facts;
import io.entitle.oracle.RandomAccounts.Sample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which change a random account asks for: of every kind, also such as nobody may have. */
final class RandomChanges {

    private static final List<String> MONTHS =
            List.of("1", "1", "1", "2", "3", "12", "35", "36", "36.0", "37", "0", "-1", "1.5", "0.5", "1000000000000");
    private static final String UNHEARD_OF = "platinum";

    private RandomChanges() {}

    static ChangeOracle.Question question(Sample sample) {
        Dice dice = new Dice(-sample.seed());
        Facts facts = sample.facts().product().equals("coze") ? awaiting(dice, sample.facts()) : sample.facts();
        return new ChangeOracle.Question(facts, request(dice, facts), sample.at());
    }

    private static ChangeRequest request(Dice dice, Facts facts) {
        Kind kind = dice.oneOf(List.of(Kind.values()));
        boolean named = kind == Kind.SUBSCRIBE || kind == Kind.SWITCH;
        return new ChangeRequest(
                kind, named ? dice.oneOf(plans(facts)) : "", new BigDecimal(dice.oneOf(MONTHS)), dice.chance(30));
    }

    private static List<String> plans(Facts facts) {
        List<String> plans = facts.product().equals("coze") ? CozeStanding.RANKS : AgoraStanding.RANKS;
        return Stream.concat(plans.stream(), Stream.of(UNHEARD_OF)).toList();
    }

    /** The random accounts of Coze have no change under way: some are given one. */
    private static Facts awaiting(Dice dice, Facts facts) {
        return dice.chance(10)
                ? new Altered(facts)
                        .pending(new Facts.Pending(
                                Facts.Change.PLAN, Optional.of("team"), dice.instant(facts.zone()), false))
                : facts;
    }
}
