package io.entitle.store;

import java.util.Comparator;

/** The order of texts by their bytes in UTF-8, which is that of both databases. */
enum KeyOrder implements Comparator<String> {
    BYTES;

    /** Other than in UTF-16, what is written by surrogates comes after everything else. */
    @Override
    public int compare(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        for (int i = 0; i < shorter; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Character.isSurrogate(a) == Character.isSurrogate(b)
                        ? Character.compare(a, b)
                        : Boolean.compare(Character.isSurrogate(a), Character.isSurrogate(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
