package io.entitle.engine;

import io.entitle.vocabulary.ProposedRemedy;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules say can be done about a denial.
 *
 * @param supporters by rule, the rules whose derived facts it matched
 */
record Offered(List<ProposedRemedy> proposed, Map<String, Set<String>> supporters) {}
