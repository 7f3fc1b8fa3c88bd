package io.entitle.wire;

import io.entitle.fact.Facts.Arrears;
import io.entitle.fact.Facts.Balance;
import io.entitle.fact.Facts.Change;
import io.entitle.fact.Facts.Pending;
import io.entitle.fact.MemberCheck;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Reads how the account of one document stands: changes asked for, debt, balance. */
record StandingReader(Catalogue catalogue, ZoneId zone) {

    private static final Words.Constants<Change> CHANGES = Words.Constants.of(Change.class);

    Optional<Pending> pending(Value value) {
        return value.members().flatMap(this::pending);
    }

    Optional<Arrears> arrears(Value value) {
        return value.members().flatMap(this::arrears);
    }

    Optional<Balance> balance(Value value) {
        return value.members().flatMap(this::balance);
    }

    private Optional<Pending> pending(Members members) {
        Optional<Change> change = members.required("change").flatMap(CHANGES::read);
        Optional<String> to = target(members, change);
        Optional<Instant> requestedAt = members.required("requestedAt").flatMap(value -> value.instant(zone));
        boolean agreed = members.optional("agreedBySales").flatMap(Value::truth).orElse(false);
        return members.whole(() -> new Pending(change.orElseThrow(), to, requestedAt.orElseThrow(), agreed));
    }

    private Optional<String> target(Members members, Optional<Change> change) {
        boolean toPlan = change.filter(Change.PLAN::equals).isPresent();
        Optional<Value> to = toPlan ? members.required("to") : members.optional("to");
        Optional<String> refused = change.flatMap(one -> MemberCheck.target(one, to.isPresent()));
        return to.flatMap(value -> refused.isPresent() ? value.problem(refused.get()) : catalogue.plan(value));
    }

    private Optional<Arrears> arrears(Members members) {
        Optional<BigDecimal> amount = members.required("amount").flatMap(Amounts::money);
        Optional<Instant> since = members.required("since").flatMap(value -> value.instant(zone));
        return members.whole(() -> new Arrears(amount.orElseThrow(), since.orElseThrow()));
    }

    private Optional<Balance> balance(Members members) {
        Optional<BigDecimal> amount = members.required("amount").flatMap(Amounts::balance);
        Optional<Instant> deductedOn = members.required("deductedOn").flatMap(value -> value.instant(zone));
        return members.whole(() -> new Balance(amount.orElseThrow(), deductedOn.orElseThrow()));
    }
}
