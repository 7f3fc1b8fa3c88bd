package io.entitle.events;

/** How far the transitions of a run have come, in the order of accounts and of the changes of each. */
record Position(String account, int nr) {

    static final Position START = new Position("", 0);
}
