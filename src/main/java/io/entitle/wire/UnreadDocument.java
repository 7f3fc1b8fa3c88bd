package io.entitle.wire;

/** A document of a stream, to be read by whoever has a reader, on any thread and as often as wanted. Immutable. */
@FunctionalInterface
public interface UnreadDocument {

    FactsDocument read(FactsReader reader);
}
