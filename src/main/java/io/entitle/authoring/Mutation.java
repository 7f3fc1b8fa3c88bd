package io.entitle.authoring;

/**
 * One small thing done wrong to one rule, which some case must notice. Immutable.
 *
 * @param file path inside the rules folder, with forward slashes
 * @param line where, from 1
 * @param column where in the line, from 1
 * @param change what is done, in words, and the line that it is done to
 */
public record Mutation(String product, String rule, String file, int line, int column, String change) {

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + change + " (" + rule + ")";
    }
}
