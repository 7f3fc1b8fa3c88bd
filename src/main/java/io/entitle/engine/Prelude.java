package io.entitle.engine;

import io.entitle.decision.ChangeReason;
import io.entitle.decision.Reason;
import io.entitle.language.Lexicon;
import io.entitle.vocabulary.Account;
import io.entitle.vocabulary.Adviser;
import io.entitle.vocabulary.Answer;
import io.entitle.vocabulary.Arrears;
import io.entitle.vocabulary.Balance;
import io.entitle.vocabulary.BilledMonth;
import io.entitle.vocabulary.Catalogue;
import io.entitle.vocabulary.Clock;
import io.entitle.vocabulary.Deadline;
import io.entitle.vocabulary.Denial;
import io.entitle.vocabulary.Excess;
import io.entitle.vocabulary.Invoice;
import io.entitle.vocabulary.Lapse;
import io.entitle.vocabulary.Money;
import io.entitle.vocabulary.Offer;
import io.entitle.vocabulary.Pack;
import io.entitle.vocabulary.Pending;
import io.entitle.vocabulary.PlanInForce;
import io.entitle.vocabulary.Proposal;
import io.entitle.vocabulary.Purchase;
import io.entitle.vocabulary.Remedies;
import io.entitle.vocabulary.Request;
import io.entitle.vocabulary.Sheet;
import io.entitle.vocabulary.Span;
import io.entitle.vocabulary.Standing;
import io.entitle.vocabulary.Subscription;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings the vocabulary into a product's package, so that no rule file needs an import of its own. */
final class Prelude {

    static final String STANDING = "standing";
    static final String ANSWER = "answer";
    static final String ADVICE = "advice";
    static final String PROPOSAL = "proposal";
    static final String BILL = "bill";
    static final String REMEDY = "remedy";

    private static final List<Class<?>> WORDS = List.of(
            Account.class,
            Arrears.class,
            Balance.class,
            BilledMonth.class,
            Catalogue.class,
            ChangeReason.class,
            Clock.class,
            Deadline.class,
            Denial.class,
            Excess.class,
            Lapse.class,
            Money.class,
            Offer.class,
            Pack.class,
            Pending.class,
            PlanInForce.class,
            Purchase.class,
            Reason.class,
            Request.class,
            Sheet.class,
            Span.class,
            Subscription.class);

    /** Facts that a rule may tell the others. */
    private static final List<Class<?>> TOLD = List.of(Deadline.class);

    private static final Map<String, Class<?>> GLOBALS = Map.of(
            STANDING, Standing.class,
            ANSWER, Answer.class,
            ADVICE, Adviser.class,
            PROPOSAL, Proposal.class,
            BILL, Invoice.class,
            REMEDY, Remedies.class);

    private Prelude() {}

    /** The types that rules may name. */
    static List<Class<?>> words() {
        return WORDS;
    }

    /** The words that rules may use. */
    static Lexicon lexicon() {
        return new Lexicon(WORDS, GLOBALS, TOLD);
    }

    static String of(String packageName) {
        String imports =
                WORDS.stream().map(word -> "import " + word.getName() + "\n").collect(Collectors.joining());
        return GLOBALS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> global(entry.getValue(), entry.getKey()))
                .collect(Collectors.joining("", "package " + packageName + "\n" + imports, ""));
    }

    private static String global(Class<?> type, String name) {
        return "global " + type.getName() + " " + name + "\n";
    }
}
