package io.entitle.store;

import java.util.List;
import java.util.Locale;

/** Rows that facts are read from, and how they become a document. */
enum Relation {
    ACCOUNT("", "revision"),
    SUBSCRIPTION("subscriptions", "nr"),
    USAGE("usage", "feature"),
    PROJECT("projects", "project"),
    PACK("packs", "pack");

    private static final String PRODUCT = "product";

    /** Those of which an account has any number of rows. */
    static final List<Relation> OF_AN_ACCOUNT = List.of(SUBSCRIPTION, USAGE, PROJECT, PACK);

    /** The order in which nothing is written of an account that is there. */
    static final List<Relation> ACCOUNT_LAST = List.of(SUBSCRIPTION, USAGE, PROJECT, PACK, ACCOUNT);

    private final String member;
    private final String order;

    Relation(String member, String order) {
        this.member = member;
        this.order = order;
    }

    /** The table, and what a mapping calls it. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The member of the document that its rows are. */
    String member() {
        return member;
    }

    /** The column that tells the order of the rows of an account. */
    String order() {
        return order;
    }

    /** Further columns that there have to be; they are not read. */
    List<String> others() {
        return columns().stream().map(Column::name).anyMatch(order::equals)
                ? List.of(PRODUCT)
                : List.of(PRODUCT, order);
    }

    /** The account first. */
    List<Column> columns() {
        return switch (this) {
            case ACCOUNT -> Columns.ACCOUNT;
            case SUBSCRIPTION -> Columns.SUBSCRIPTION;
            case USAGE -> Columns.USAGE;
            case PROJECT -> Columns.PROJECT;
            case PACK -> Columns.PACK;
        };
    }
}
