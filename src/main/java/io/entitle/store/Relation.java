package io.entitle.store;

import java.util.List;
import java.util.Locale;

/** Rows that facts are read from, and how they become a document. */
enum Relation {
    ACCOUNT(""),
    SUBSCRIPTION("subscriptions"),
    USAGE("usage"),
    PROJECT("projects"),
    PACK("packs");

    /** The column that an account's rows are told apart and ordered by; of an account itself its revision. */
    static final int ORDER = 1;

    /** Those of which an account has any number of rows. */
    static final List<Relation> OF_AN_ACCOUNT = List.of(SUBSCRIPTION, USAGE, PROJECT, PACK);

    /** The order in which nothing is written of an account that is there. */
    static final List<Relation> ACCOUNT_LAST = List.of(SUBSCRIPTION, USAGE, PROJECT, PACK, ACCOUNT);

    private final String member;

    Relation(String member) {
        this.member = member;
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
        return switch (this) {
            case ACCOUNT -> Columns.ACCOUNT;
            case SUBSCRIPTION -> Columns.SUBSCRIPTION;
            case USAGE -> Columns.USAGE;
            case PROJECT -> Columns.PROJECT;
            case PACK -> Columns.PACK;
        };
    }
}
