package io.entitle.verification;

import io.entitle.fact.Facts;
import java.util.List;

/** What is wrong with one account, as one property sees it. */
record Found(Property property, Facts account, List<Violation> violations) {}
