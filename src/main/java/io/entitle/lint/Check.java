package io.entitle.lint;

import io.entitle.finding.Finding;
import java.util.stream.Stream;

/** Looks for one kind of mistake in the rules of one product. */
@FunctionalInterface
interface Check {

    Stream<Finding> of(ProductRules rules);
}
