package io.entitle.store;

import java.util.Optional;

/**
 * Some accounts of a product, those whose keys lie between two others in the order of their UTF-8 bytes.
 *
 * @param product the key of a product, or {@link #STRAYS}
 * @param after exclusive; empty for the first of all
 * @param upTo inclusive; empty for the last of all
 */
public record Range(String product, Optional<String> after, Optional<String> upTo) {

    /** Stands for all account rows that belong to no known product or name no account; no product can be called so. */
    public static final String STRAYS = "(unknown product)";

    boolean isOfStrays() {
        return product.equals(STRAYS);
    }
}
