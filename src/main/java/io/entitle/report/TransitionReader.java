package io.entitle.report;

import io.entitle.report.Changes.BelowUse;
import io.entitle.report.Changes.Cell;
import io.entitle.report.Changes.Example;
import io.entitle.wire.StoredJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import tools.jackson.databind.JsonNode;

/** Asks the transitions of one run. For one thread. */
final class TransitionReader {

    private static final String OF_RUN = " FROM transition WHERE run = :run AND product = :product";
    private static final String GROUPS = "SELECT kind, cause, feature, rules, count(*) AS changes,"
            + " min(account) AS account" + OF_RUN + " GROUP BY kind, cause, feature, rules";
    private static final String CELLS = "SELECT kind, cause, count(*) AS changes, count(DISTINCT account) AS accounts"
            + OF_RUN + " GROUP BY kind, cause ORDER BY changes DESC, kind, cause";
    /** The text is looked at only to leave aside what is not used at all. */
    private static final String LOWERED = "SELECT account, feature, after" + OF_RUN
            + " AND kind = 'limit-lowered' AND after LIKE '%\"used\"%' ORDER BY account, nr";

    private static final String EXAMPLE = "SELECT account, kind, cause, feature, before, after, rules" + OF_RUN
            + " AND account = :account AND kind = :kind AND cause = :cause"
            + " AND (feature = :feature OR (feature IS NULL AND :feature = '')) ORDER BY nr LIMIT 1";
    private static final int FETCHED = 5_000;

    private final Handle handle;
    private final Run run;

    TransitionReader(Handle handle, Run run) {
        this.handle = handle;
        this.run = run;
        handle.registerRowMapper(ConstructorMapper.factory(Cell.class));
        handle.registerRowMapper(ConstructorMapper.factory(TransitionGroup.class));
    }

    List<Cell> cells() {
        return query(CELLS).mapTo(Cell.class).list();
    }

    List<TransitionGroup> groups() {
        return query(GROUPS).mapTo(TransitionGroup.class).list();
    }

    /** @param few how many accounts to name for each feature */
    List<BelowUse> belowUse(int few) {
        Map<String, Foremost<String>> found = new TreeMap<>();
        query(LOWERED)
                .setFetchSize(FETCHED)
                .map((row, context) ->
                        new Lowered(row.getString("account"), row.getString("feature"), row.getString("after")))
                .forEach(lowered -> {
                    if (lowered.isBelowUse()) {
                        found.computeIfAbsent(lowered.feature, any -> new Foremost<>(String::compareTo, few))
                                .add(lowered.account);
                    }
                });
        return found.entrySet().stream()
                .map(entry -> new BelowUse(
                        entry.getKey(),
                        entry.getValue().count(),
                        entry.getValue().list()))
                .toList();
    }

    /** The first change of a group. */
    Stream<Example> example(TransitionGroup group) {
        return query(EXAMPLE)
                .bind("account", group.account())
                .bind("kind", group.kind())
                .bind("cause", group.cause())
                .bind("feature", group.feature().orElse(""))
                .map((row, context) -> new Example(
                        row.getString("account"),
                        row.getString("kind"),
                        row.getString("cause"),
                        Optional.ofNullable(row.getString("feature")),
                        Optional.ofNullable(row.getString("before")).map(StoredJson::read),
                        Optional.ofNullable(row.getString("after")).map(StoredJson::read),
                        TransitionGroup.names(row.getString("rules"))))
                .list()
                .stream();
    }

    private Query query(String sql) {
        return handle.createQuery(sql).bind("run", run.run()).bind("product", run.product());
    }

    private record Lowered(String account, String feature, String after) {

        boolean isBelowUse() {
            JsonNode answer = StoredJson.read(after);
            JsonNode limit = answer.path("limit");
            JsonNode used = answer.path("used");
            return limit.isNumber() && used.isNumber() && limit.decimalValue().compareTo(used.decimalValue()) < 0;
        }
    }
}
