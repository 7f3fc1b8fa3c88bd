package io.entitle.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Rows that facts are read from, and how they become a document. */
enum Relation {
    ACCOUNT("", Columns.ACCOUNT),
    SUBSCRIPTION("subscriptions", Columns.SUBSCRIPTION),
    SUBSCRIPTION_PERIOD("periods", Columns.SUBSCRIPTION_PERIOD),
    USAGE("usage", Columns.USAGE),
    USAGE_PERIOD("usage", Columns.USAGE_PERIOD),
    PROJECT("projects", Columns.PROJECT),
    PACK("packs", Columns.PACK);

    /** The column that an account's rows are told apart and ordered by; of an account itself its revision. */
    static final int ORDER = 1;

    /** The column of a period that says what it is a period of. */
    static final int OWNER = 2;

    /** Those of which an account has any number of rows. */
    static final List<Relation> OF_AN_ACCOUNT =
            Arrays.stream(values()).filter(relation -> relation != ACCOUNT).toList();

    /** The order in which nothing is written of an account that is there. */
    static final List<Relation> ACCOUNT_LAST = accountLast();

    private final String member;

    @SuppressWarnings("ImmutableEnumChecker") // made with List.of
    private final List<Column> columns;

    Relation(String member, List<Column> columns) {
        this.member = member;
        this.columns = columns;
    }

    private static List<Relation> accountLast() {
        List<Relation> relations = new ArrayList<>(OF_AN_ACCOUNT);
        relations.add(ACCOUNT);
        return List.copyOf(relations);
    }

    /** The table, and what a mapping calls it. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The member of the document that its rows are. */
    String member() {
        return member;
    }

    /** The account first. */
    List<Column> columns() {
        return columns;
    }

    /** Whether its rows stand in their order by a number. */
    boolean isNumbered() {
        return columns.get(ORDER).equals(Columns.NR);
    }
}
