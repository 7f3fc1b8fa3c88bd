package io.entitle.language;

import io.entitle.finding.Place;

/**
 * The text of a rule file.
 *
 * @param path inside the rules folder, with forward slashes
 */
public record Source(String path, String text) {

    Place place(int line, int column) {
        return new Place(path, line, column);
    }
}
