package io.entitle.report;

import java.util.List;

/**
 * One way in which accounts are bad, however each of them words it. Immutable.
 *
 * @param path where in the facts; places in lists are left out
 * @param message what is wrong, without the values found
 * @param example the message of one account in full
 * @param listed a few of the accounts, where accounts are named; else none
 */
public record Cause(String path, String message, String example, long accounts, List<String> listed) {

    public Cause {
        listed = List.copyOf(listed);
    }
}
