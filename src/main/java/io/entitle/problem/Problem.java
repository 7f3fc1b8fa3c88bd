package io.entitle.problem;

import java.io.Serializable;

/**
 * One thing that is wrong, told once.
 *
 * @param path where: a JSON path such as {@code $.subscriptions[0].plan}, or {@code file:line:column}
 * @param message what was found and what was expected, in one line
 */
public record Problem(String path, String message) implements Serializable {

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
