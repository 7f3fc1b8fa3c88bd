package io.entitle.cli;

import io.entitle.store.Database;
import java.util.List;
import java.util.Locale;

/** A table of customers that another system fills every night, and what may go wrong with that. */
record Feed(Database database) {

    static final String MAPPING = """
            account: SELECT prod AS product, id AS account, zone FROM cust
            subscription: SELECT prod AS product, id AS account, 1 AS nr, plan, since AS starts_at FROM cust
            """;

    static final int OF_TEA = 120;
    static final int OF_MILK = 60;

    /** The customers whose rows a fault is about. */
    private static final String SOME = " WHERE prod = 'tea' AND id < 'c040'";

    enum Fault {
        EMPTIED("DELETE FROM cust"),
        HALVED("DELETE FROM cust WHERE id > 'c060'"),
        DOUBLED("INSERT INTO cust SELECT * FROM cust"),
        MISSPELT("UPDATE cust SET prod = 'Tea'" + SOME),
        MISSPELT_FOR_ONE("UPDATE cust SET prod = 'tea ' WHERE prod = 'tea' AND id = 'c007'"),
        WITHOUT_PRODUCT("UPDATE cust SET prod = NULL" + SOME),
        WITHOUT_ID("UPDATE cust SET id = NULL" + SOME),
        /** What comes after the cut is missing, and so is the rest of the row. */
        CUT("DELETE FROM cust WHERE id > 'c031'", "UPDATE cust SET plan = NULL, since = NULL WHERE id = 'c031'"),
        CUT_NEAR_THE_END(
                "DELETE FROM cust WHERE prod = 'tea' AND id > 'c090'",
                "UPDATE cust SET since = '2025-0' WHERE prod = 'tea' AND id = 'c090'"),
        OF_THE_WRONG_PRODUCT("UPDATE cust SET prod = 'milk', id = 'x' || id" + " WHERE prod = 'tea'"),
        MISSPELT_PLANS("UPDATE cust SET plan = 'clubb'" + SOME),
        ALL_ON_THE_LOWEST_PLAN("UPDATE cust SET plan = 'free' WHERE prod = 'tea'");

        @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list of texts.
        private final List<String> statements;

        Fault(String... statements) {
            this.statements = List.of(statements);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    Feed made() {
        database.jdbi().useTransaction(handle -> {
            handle.execute("CREATE TABLE cust (prod text, id text, zone text, plan text, since text)");
            handle.execute("CREATE TABLE truth (prod text, id text, zone text, plan text, since text)");
        });
        for (int i = 0; i < OF_TEA + OF_MILK; i++) {
            add(i < OF_TEA ? "tea" : "milk", i < OF_TEA ? i : i - OF_TEA);
        }
        return this;
    }

    private void add(String product, int number) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO truth VALUES (?, ?, 'UTC', ?, '2025-01-01')",
                        product,
                        "c%03d".formatted(number),
                        number % 3 == 0 ? "free" : "club"));
    }

    /** Another day at the shop: one customer changes plan, one comes. */
    void live(int day) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE truth SET plan = CASE plan WHEN 'club' THEN 'free' ELSE 'club' END WHERE id = ?",
                        "c%03d".formatted(day % OF_MILK)));
        add("tea", OF_TEA + day);
    }

    void arriveWhole() {
        database.jdbi().useTransaction(handle -> {
            handle.execute("DELETE FROM cust");
            handle.execute("INSERT INTO cust SELECT * FROM truth");
        });
    }

    void arriveWith(Fault fault) {
        arriveWhole();
        database.jdbi().useTransaction(handle -> fault.statements.forEach(handle::execute));
    }

    long rows() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM cust")
                        .mapTo(Long.class)
                        .one());
    }
}
