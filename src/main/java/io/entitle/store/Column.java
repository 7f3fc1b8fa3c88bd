package io.entitle.store;

/**
 * A column of facts.
 *
 * @param object the object of the document that it is a member of; empty for the one that stands for the row
 * @param member empty where it is no member of the document by itself
 * @param required whether there are no facts without it
 */
record Column(String name, Kind kind, String object, String member, boolean required) {

    enum Kind {
        TEXT,
        NUMBER,
        TRUTH,
        INSTANT
    }

    static Column required(String name, Kind kind, String member) {
        return new Column(name, kind, "", member, true);
    }

    static Column optional(String name, Kind kind, String member) {
        return within("", name, kind, member);
    }

    static Column within(String object, String name, Kind kind, String member) {
        return new Column(name, kind, object, member, false);
    }
}
