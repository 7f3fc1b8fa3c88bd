package io.entitle.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.RuleFile;
import io.entitle.engine.RuleFolder;
import io.entitle.finding.Code;
import io.entitle.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of a product of which a file could not be read. */
final class UnreadFileTest {

    /** A deadline that the other file asks for, and a plan that only the other file lays out. */
    private static final String TELLS = """
            package tea
            // card: page 9
            rule "tea: everyone has a deadline"
            when
                Arrears( $since : since )
            then
                insert( new Deadline( "freeze", "the freeze", "冻结", $since ) );
            end
            """;

    private static final String ASKS = """
            package tea
            // card: page 9
            rule "tea: the deadline restricts"
            when
                Deadline( name == "freeze", passed )
            then
                answer.restrictAll( Reason.FROZEN ).saying( "Frozen.", "已冻结。" );
            end
            """;

    @Test
    void aByteOrderMarkInFrontIsLetInAndColumnsStayRight() {
        assertThat(found(TELLS, "\uFEFF" + ASKS)).isEmpty();
        Finding found = found(TELLS, "\uFEFF" + ASKS.replace("package tea", "package tea x"))
                .get(0);
        assertThat(found.place()).hasToString("tea/extra1.drl:1:13");
    }

    @Test
    void oneFurtherInIsNot() {
        assertThat(found(TELLS, ASKS.replace("package", "package \uFEFF")))
                .extracting(Finding::code)
                .containsExactly(Code.HIDDEN_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "\u2028", "\u202e", "\u0000"})
    void whatLooksAcrossFilesWaits(String bad) {
        assertThat(found(TELLS.replace("tea:", bad + "tea:"), ASKS))
                .extracting(Finding::code)
                .containsExactly(Code.HIDDEN_CHARACTER);
        assertThat(found(TELLS, ASKS.replace("tea:", bad + "tea:")))
                .extracting(Finding::code)
                .containsExactly(Code.HIDDEN_CHARACTER);
    }

    @Test
    void sheetsInAFileThatCannotBeReadAreNotMissed() {
        RuleFile card = Tea.card();
        String catalogue =
                card.text().substring(0, card.text().indexOf("rule", card.text().indexOf("end\n")));
        assertThat(found(catalogue)).extracting(Finding::code).contains(Code.PLAN_WITHOUT_SHEET);
        RuleFile unread = new RuleFile("tea/sheets.drl", card.text().replace("package", "pack\u200bage"));
        assertThat(RuleCheck.of(RuleFolder.of(List.of(new RuleFile("tea/card.drl", catalogue), unread)))
                        .findings())
                .extracting(Finding::code)
                .containsExactly(Code.HIDDEN_CHARACTER);
    }

    @Test
    void errorsAreToldBeforeWarnings() {
        String warned = """
                package tea
                // card: page 9
                rule "tea: two kinds"
                when
                    Subscription( autoRenew )
                    Pack( bought )
                then
                    answer.warn().saying( "You have a plan and a pack.", "您有套餐和资源包。" );
                end
                """;
        List<Finding> found = found(warned, ASKS.replace("Reason.FROZEN", "Reason.FROZED"));
        assertThat(found)
                .extracting(Finding::code)
                .containsExactly(Code.UNKNOWN_DEADLINE, Code.UNKNOWN_REASON, Code.UNJOINED_FACTS);
    }

    private static List<Finding> found(String... files) {
        List<RuleFile> all = new java.util.ArrayList<>();
        if (!files[0].contains("Catalogue")) {
            all.add(Tea.card());
        }
        for (int i = 0; i < files.length; i++) {
            all.add(new RuleFile("tea/extra" + i + ".drl", files[i]));
        }
        return RuleCheck.of(RuleFolder.of(all)).findings();
    }
}
