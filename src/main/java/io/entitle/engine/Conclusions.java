package io.entitle.engine;

import io.entitle.vocabulary.Adviser;
import io.entitle.vocabulary.Answer;
import io.entitle.vocabulary.Invoice;
import io.entitle.vocabulary.Proposal;
import io.entitle.vocabulary.Remedies;
import java.util.Map;
import java.util.Set;

/**
 * Everything that the rules concluded about one account at one instant, or about all that they cannot tell from it.
 *
 * @param sheets the sheets that were filled in, by plan
 * @param fired the names of the rules that fired
 * @param supporters by rule, the rules whose derived facts it matched
 */
record Conclusions(
        Verdict verdict,
        Sheets sheets,
        Answer answer,
        Adviser adviser,
        Proposal proposal,
        Invoice invoice,
        Remedies remedies,
        Set<String> fired,
        Map<String, Set<String>> supporters) {}
