package io.entitle.reload;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.engine.RuleBook;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files half written, deleted, moved or left lying about never answer. */
final class EditedFolderTest {

    @TempDir
    private Path directory;

    private LiveShop live;

    @BeforeEach
    void open() {
        live = LiveShop.in(directory);
    }

    @Test
    void whatIsStillBeingWrittenIsNotTried() {
        String whole = ShopFolder.rulesWith(12);
        live.shop().cases(ShopFolder.casesWith(12));
        for (int part = 1; part < 4; part++) {
            live.shop().rules(whole.substring(0, whole.length() * part / 4));
            assertThat(live.rules().refresh()).isEqualTo(Look.UNSETTLED);
        }
        live.shop().rules(whole);

        assertThat(live.rules().refresh()).isEqualTo(Look.UNSETTLED);
        assertThat(live.rules().status().attempts()).isEqualTo(1);
        assertThat(live.rules().refresh()).isEqualTo(Look.TAKEN);
        assertThat(live.rules().refresh()).isEqualTo(Look.NOTHING_NEW);
        assertThat(live.told()).hasSize(1);
    }

    @Test
    void aFileThatStaysHalfWrittenIsRefusedAndTheLastGoodBookAnswers() {
        RuleBook good = live.rules().now();
        String whole = ShopFolder.rulesWith(12);
        live.shop().rules(whole.substring(0, whole.length() / 2));

        assertThat(live.lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(live.rules().now()).isSameAs(good);
        assertThat(live.problems()).isNotEmpty().allMatch(line -> line.startsWith("shop/shop."));
    }

    @Test
    void deletedFilesLeaveTheLastGoodBookAnswering() throws Exception {
        RuleBook good = live.rules().now();
        live.shop().delete("shop.cases.yaml");
        assertThat(live.lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(live.problems()).hasSize(8).allMatch(line -> line.contains("error[MISSING_CASE]"));

        live.shop().delete("shop.drl");
        assertThat(live.lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(live.problems()).containsExactly("rules: no rule files");

        live.shop().deleteAll();
        assertThat(live.lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(live.problems())
                .containsExactly("rules: no rules folder at `" + live.shop().rules() + "`");

        assertThat(live.rules().now()).isSameAs(good);
        live.shop().edition(12);
        assertThat(live.lookTwice()).isEqualTo(Look.TAKEN);
    }

    @Test
    void aProductThatIsAnsweredForDoesNotGoAway() throws Exception {
        live.shop().edition(12);
        Files.move(live.shop().rules().resolve("shop"), live.shop().rules().resolve("shopp"));

        assertThat(live.lookTwice()).isEqualTo(Look.REFUSED);
        assertThat(live.problems())
                .containsExactly(
                        "shop: a product that is answered for has no rules any more; only a new start takes it away");
    }

    @Test
    void whatEditorsLeaveBesideTheFilesIsNotLookedAt() throws Exception {
        live.shop().write(".shop.drl.swp", "half");
        live.shop().write("shop.drl~", "half");
        Files.createSymbolicLink(live.shop().rules().resolve("shop/.#shop.drl"), Path.of("nowhere"));
        Files.createDirectories(live.shop().rules().resolve("shop/..data"));
        Files.writeString(live.shop().rules().resolve("shop/..data/shop.drl"), "half");

        assertThat(live.lookTwice()).isEqualTo(Look.NOTHING_NEW);
    }
}
