package io.entitle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.entitle.demo.Population;
import io.entitle.fact.Facts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often rules fire at all: once for many accounts. */
final class SessionsOpenedTest {

    private static final Instant AT = Instant.parse("2026-03-18T02:30:00Z");
    private static final int ACCOUNTS = 1_000;

    /** 78 were measured of Coze, 114 of Agora IM. */
    private static final int FEW = 150;

    private final AtomicInteger opened = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"coze", "agora-im"})
    void noSessionIsOpenedForAnAccountAMomentLater(String product) {
        ProductBook book = counted(product);
        List<Facts> accounts = accounts(book, 1);
        accounts.forEach(facts -> ask(book, facts, AT));
        opened.set(0);

        accounts.forEach(facts -> ask(book, facts, AT.plusMillis(1)));

        assertThat(opened).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coze", "agora-im"})
    void fewSessionsAreOpenedForAccountsNeverSeenBesideMany(String product) {
        ProductBook book = counted(product);
        accounts(book, 1).forEach(facts -> ask(book, facts, AT));
        assertThat(opened).hasPositiveValue();
        opened.set(0);

        accounts(book, 2).forEach(facts -> ask(book, facts, AT));

        assertThat(opened).hasValueLessThan(FEW);
    }

    private ProductBook counted(String product) {
        return NaiveBook.withSessions(product, base -> () -> {
            opened.incrementAndGet();
            return base.newKieSession();
        });
    }

    private static void ask(ProductBook book, Facts facts, Instant at) {
        book.check(facts, book.catalogue().features().firstKey(), Optional.empty(), at);
    }

    private static List<Facts> accounts(ProductBook book, long seed) {
        Population population = Population.of(book, ZoneId.of("Asia/Shanghai"), AT, seed);
        return LongStream.range(0, ACCOUNTS).mapToObj(population::account).toList();
    }
}
