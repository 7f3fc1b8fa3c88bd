package io.entitle.likeness;

import io.entitle.vocabulary.Occasion;
import io.entitle.vocabulary.Origin;

/** What comes about at a moment that is still ahead. */
public record Coming(Origin moment, Occasion occasion) {}
