package io.entitle.store;

import java.util.Optional;

/**
 * Some accounts of a product, those whose keys lie between two others in the order of their UTF-8 bytes.
 *
 * @param after exclusive; empty for the first of all
 * @param upTo inclusive; empty for the last of all
 */
public record Range(String product, Optional<String> after, Optional<String> upTo) {}
