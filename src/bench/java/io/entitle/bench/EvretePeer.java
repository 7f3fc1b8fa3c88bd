package io.entitle.bench;

import io.entitle.oracle.HandWritten.Row;
import java.util.List;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;

/** A rule a row; one session is cleared after each question, which is faster than a session for each. */
final class EvretePeer implements Peer {

    private final KnowledgeService service = new KnowledgeService();
    private final StatefulSession session;

    EvretePeer(List<Row> rows) {
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        rows.forEach(row -> rules.newRule(row.plan() + " " + row.feature())
                .forEach("$asked", Request.class)
                .where(
                        "$asked.plan.equals(\"" + row.plan() + "\")",
                        "$asked.feature.equals(\"" + row.feature() + "\")",
                        "$asked.used < " + Peer.limit(row) + "L")
                .execute(match -> match.<Request>get("$asked").allowed = true));
        session = rules.build().newStatefulSession();
    }

    @Override
    public boolean allows(SheetQuestion question) {
        Request request = new Request(question);
        session.insertAndFire(request);
        session.clear();
        return request.allowed;
    }

    @Override
    public void close() {
        service.shutdown();
    }

    /** The fact that the rules are told; its members are read by name. */
    public static final class Request {

        public final String plan;
        public final String feature;
        public final long used;
        public boolean allowed;

        Request(SheetQuestion question) {
            this.plan = question.plan();
            this.feature = question.feature();
            this.used = question.used();
        }
    }
}
