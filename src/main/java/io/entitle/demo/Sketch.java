package io.entitle.demo;

import io.entitle.fact.Facts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account in the making; nothing is so until it is said. For one thread. */
final class Sketch {

    Facts.Kind kind = Facts.Kind.PERSON;
    final List<Facts.Subscription> subscriptions = new ArrayList<>();
    Optional<Facts.Pending> pending = Optional.empty();
    Optional<Facts.Arrears> arrears = Optional.empty();
    Optional<Facts.Balance> balance = Optional.empty();
    boolean contract;
    final Map<String, BigDecimal> usage = new LinkedHashMap<>();
    final List<Facts.Project> projects = new ArrayList<>();
    final List<Facts.Pack> packs = new ArrayList<>();
    Optional<String> active = Optional.empty();

    Facts named(String account, Trade.Place place) {
        return new Facts(
                account,
                place.product(),
                kind,
                place.zone(),
                subscriptions,
                pending,
                arrears,
                balance,
                Optional.empty(),
                contract,
                usage,
                projects,
                packs,
                active,
                Optional.empty());
    }

    /** The number as documents write it: cut to so many decimals at most, none of them a closing zero. */
    static BigDecimal written(BigDecimal number, int decimals) {
        BigDecimal cut = number.setScale(decimals, RoundingMode.DOWN).stripTrailingZeros();
        return cut.scale() < 0 ? cut.setScale(0) : cut;
    }
}
