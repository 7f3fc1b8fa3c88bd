package io.entitle.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Where each account of a load was found, to refuse one that several files hold: they would be two truths about it. */
final class LoadedAccounts {

    private final boolean several;
    private final Map<List<String>, Supplier<String>> places = new HashMap<>();

    /** @param several whether there are several files; of one nothing is kept, as what it repeats is told where it is read */
    LoadedAccounts(boolean several) {
        this.several = several;
    }

    /** Where the account was found before, if it was; otherwise it was found here. */
    Optional<Supplier<String>> before(String product, String account, Supplier<String> here) {
        return several ? Optional.ofNullable(places.putIfAbsent(List.of(product, account), here)) : Optional.empty();
    }
}
