package io.entitle.demo;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What a document may tell that not every product's rules look at: told here so that rules which do would answer anew. */
enum Matter {
    DEBT {
        @Override
        void tell(Sketch sketch, Trade.Rung held, Instant at) {
            sketch.arrears = Optional.of(new Facts.Arrears(held.fee(), at.minus(LONG_AGO)));
        }
    },
    BALANCE {
        @Override
        void tell(Sketch sketch, Trade.Rung held, Instant at) {
            sketch.balance = Optional.of(new Facts.Balance(held.fee().negate(), at.minus(LONG_AGO)));
        }
    },
    CONTRACT {
        @Override
        void tell(Sketch sketch, Trade.Rung held, Instant at) {
            sketch.contract = true;
        }
    },
    CANCELLATION {
        @Override
        void tell(Sketch sketch, Trade.Rung held, Instant at) {
            sketch.pending =
                    Optional.of(new Facts.Pending(Facts.Change.CANCEL, Optional.empty(), at.minus(LONG_AGO), true));
        }
    },
    PACK {
        @Override
        void tell(Sketch sketch, Trade.Rung held, Instant at) {
            sketch.packs.add(new Facts.Pack(
                    "pack", held.plan(), BigDecimal.TEN, BigDecimal.ZERO, at.minus(LONG_AGO), Optional.empty()));
        }
    };

    private static final Duration LONG_AGO = Duration.ofDays(100);

    abstract void tell(Sketch sketch, Trade.Rung held, Instant at);
}
