package io.entitle.verification;

import io.entitle.states.Combined;
import io.entitle.states.FactsFile;
import java.util.List;

/**
 * What came of verifying the rules of one product. Immutable.
 *
 * @param states how many accounts were derived
 * @param asked how many of them were also asked for advice, a bill and each change
 * @param combined which differences were combined with which
 * @param flaws the gravest first; none if all holds
 */
public record Verified(String product, int states, int asked, List<Combined> combined, List<Flaw> flaws) {

    public Verified {
        combined = List.copyOf(combined);
        flaws = List.copyOf(flaws);
    }

    /** The accounts that show a flaw of this product. */
    public FactsFile file(Flaw flaw) {
        List<Flaw> alike =
                flaws.stream().filter(other -> other.kind() == flaw.kind()).toList();
        String number = alike.size() == 1 ? "" : "-" + (alike.indexOf(flaw) + 1);
        return FactsFile.of(product + "-" + flaw.kind().key() + number, flaw.accounts());
    }
}
