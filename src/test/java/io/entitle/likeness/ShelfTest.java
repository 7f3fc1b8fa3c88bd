package io.entitle.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ShelfTest {

    private final Shelf shelf = new Shelf();

    @Test
    void ofEqualValuesOneIsKept() {
        List<BigDecimal> first = shelf.same(List.of(BigDecimal.ONE));

        assertThat(shelf.same(List.of(new BigDecimal("1")))).isSameAs(first);
        assertThat(shelf.same(List.of(new BigDecimal("1.0")))).isNotSameAs(first);
    }
}
