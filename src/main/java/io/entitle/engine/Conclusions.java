package io.entitle.engine;

import io.entitle.vocabulary.Adviser;
import io.entitle.vocabulary.Answer;
import io.entitle.vocabulary.Invoice;
import io.entitle.vocabulary.Proposal;
import io.entitle.vocabulary.Remedies;
import io.entitle.vocabulary.Sheet;
import java.util.Map;
import java.util.Set;

/**
 * Everything that the rules concluded about one account at one instant.
 *
 * @param sheets the sheets that were filled in, by plan
 * @param supporters by rule, the rules whose derived facts it matched
 */
record Conclusions(
        Situation situation,
        Verdict verdict,
        Map<String, Sheet> sheets,
        Answer answer,
        Adviser adviser,
        Proposal proposal,
        Invoice invoice,
        Remedies remedies,
        Map<String, Set<String>> supporters) {}
