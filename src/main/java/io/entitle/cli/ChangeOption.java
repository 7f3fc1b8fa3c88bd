package io.entitle.cli;

import io.entitle.fact.ChangeRequest;
import io.entitle.fact.ChangeRequest.Kind;
import java.math.BigDecimal;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The change that is asked about: one of four. */
final class ChangeOption {

    @Option(names = "--to", paramLabel = "PLAN", description = "Switch to that plan.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--subscribe", paramLabel = "PLAN", description = "Subscribe that plan.")
    private Optional<String> subscribe = Optional.empty();

    @Option(
            names = "--renew",
            paramLabel = "MONTHS",
            converter = MonthsConverter.class,
            description = "Renew the plan in force. How many months are possible is for the rules to say.")
    private Optional<BigDecimal> renew = Optional.empty();

    @Option(names = "--cancel", description = "Cancel or unsubscribe the plan in force.")
    private boolean cancel;

    ChangeRequest request(ChangeTerms terms) {
        boolean agreed = terms.agreedBySales();
        if (cancel) {
            return new ChangeRequest(Kind.CANCEL, "", terms.months(), agreed);
        }
        return renew.map(months -> new ChangeRequest(Kind.RENEW, "", months, agreed))
                .or(() -> subscribe.map(plan -> new ChangeRequest(Kind.SUBSCRIBE, plan, terms.months(), agreed)))
                .orElseGet(() -> new ChangeRequest(Kind.SWITCH, to.orElse(""), terms.months(), agreed));
    }
}
