package io.entitle.difference;

import io.entitle.fact.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one derived account shows.
 *
 * @param questions those that were asked about it
 * @param differences by question, those that both books do not answer alike
 */
record DerivedShown(
        Facts account, List<DerivedQuestion> questions, Map<DerivedQuestion, Map<DerivedSort, Evidence>> differences) {

    static DerivedShown by(Facts account, List<DerivedQuestion> questions) {
        Map<DerivedQuestion, Map<DerivedSort, Evidence>> differences = new LinkedHashMap<>();
        for (DerivedQuestion question : questions) {
            Map<DerivedSort, Evidence> here = question.differences(account);
            if (!here.isEmpty()) {
                differences.put(question, here);
            }
        }
        return new DerivedShown(account, questions, differences);
    }
}
