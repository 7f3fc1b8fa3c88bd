package io.entitle.states;

import io.entitle.fact.Facts;
import io.entitle.fact.Facts.Pack;
import io.entitle.fact.Facts.Project;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The same account with other things that it has. */
public final class Altered {

    private Altered() {}

    public static Facts withPacks(Facts facts, List<Pack> packs) {
        return with(facts, facts.account(), facts.kind(), facts.contract(), facts.projects(), packs, facts.at());
    }

    public static Facts withProjects(Facts facts, List<Project> projects) {
        return with(facts, facts.account(), facts.kind(), facts.contract(), projects, facts.packs(), facts.at());
    }

    public static Facts askedAt(Facts facts, Instant at) {
        return with(
                facts,
                facts.account(),
                facts.kind(),
                facts.contract(),
                facts.projects(),
                facts.packs(),
                Optional.of(at));
    }

    public static Facts named(Facts facts, String account) {
        return with(facts, account, facts.kind(), facts.contract(), facts.projects(), facts.packs(), facts.at());
    }

    public static Facts as(Facts facts, Facts.Kind kind, boolean contract) {
        return with(facts, facts.account(), kind, contract, facts.projects(), facts.packs(), facts.at());
    }

    private static Facts with(
            Facts facts,
            String account,
            Facts.Kind kind,
            boolean contract,
            List<Project> projects,
            List<Pack> packs,
            Optional<Instant> at) {
        return new Facts(
                account,
                facts.product(),
                kind,
                facts.zone(),
                facts.subscriptions(),
                facts.pending(),
                facts.arrears(),
                facts.balance(),
                facts.paid(),
                contract,
                facts.usage(),
                facts.peaks(),
                facts.readings(),
                projects,
                packs,
                facts.active(),
                at);
    }
}
