package io.entitle.sweep;

import io.entitle.store.Range;

/** A piece of a run, pinned when it starts. */
record Chunk(int number, Range range) {}
