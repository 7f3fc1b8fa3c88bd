package io.entitle.store;

import io.entitle.problem.Problem;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the row and the column that a problem of an account's document comes from. */
record RowPlaces(ScratchTables scratch, Map<Relation, TableFile> files) {

    private static final Pattern PERIOD =
            Pattern.compile("\\$\\.subscriptions\\[(\\d+)]\\.periods(?:\\[(\\d+)](?:\\.(\\w+))?)?.*");
    private static final Pattern USE =
            Pattern.compile("\\$\\.usage(?:\\.(\\w+)|\\['(.+?)'])(?:\\[(\\d+)])?(?:\\.(\\w+))?.*");
    private static final Pattern ITEM = Pattern.compile("\\$\\.(\\w+)\\[(\\d+)](?:\\.(\\w+))?.*");
    private static final Pattern MEMBER = Pattern.compile("\\$\\.(\\w+)(?:\\.(\\w+))?.*");
    private static final String FIRST = "0";

    /** The problem as one of its file, its row and its column. */
    String of(String product, String account, Problem problem) throws SQLException {
        RowSearch rows = new RowSearch(scratch, product, account);
        Matcher period = PERIOD.matcher(problem.path());
        if (period.matches()) {
            return period(rows, problem, period);
        }
        Matcher use = USE.matcher(problem.path());
        if (use.matches()) {
            return use(rows, problem, use);
        }
        Matcher item = ITEM.matcher(problem.path());
        if (item.matches()) {
            return item(rows, problem, item);
        }
        return told(Relation.ACCOUNT, rows.ofAccount(), columnOfAccount(problem.path()), problem);
    }

    /** The row of an account. */
    String ofAccount(String product, String account) throws SQLException {
        TableFile file = Objects.requireNonNull(files.get(Relation.ACCOUNT));
        return new RowSearch(scratch, product, account)
                .ofAccount()
                .map(file::at)
                .orElse(file.name());
    }

    private String period(RowSearch rows, Problem problem, Matcher path) throws SQLException {
        Relation relation = Relation.SUBSCRIPTION_PERIOD;
        String place = Optional.ofNullable(path.group(2)).orElse(FIRST);
        Optional<String> owner = rows.numberOfSubscription(path.group(1));
        Optional<Long> row = owner.isEmpty() || !files.containsKey(relation)
                ? Optional.empty()
                : rows.owned(relation, owner.get(), place);
        return told(relation, row, column(relation, path.group(3)), problem);
    }

    private String use(RowSearch rows, Problem problem, Matcher path) throws SQLException {
        String feature =
                Optional.ofNullable(path.group(1)).orElseGet(() -> path.group(2).replace("\\'", "'"));
        Optional<Long> amount =
                path.group(3) == null && files.containsKey(Relation.USAGE) ? rows.ofUse(feature) : Optional.empty();
        if (amount.isPresent() || !files.containsKey(Relation.USAGE_PERIOD)) {
            return told(Relation.USAGE, amount, columnOfUse(Relation.USAGE, "amount", path, problem), problem);
        }
        String place = Optional.ofNullable(path.group(3)).orElse(FIRST);
        Optional<Long> row = rows.owned(Relation.USAGE_PERIOD, feature, place);
        return told(Relation.USAGE_PERIOD, row, columnOfUse(Relation.USAGE_PERIOD, "", path, problem), problem);
    }

    private static Optional<String> columnOfUse(Relation relation, String whole, Matcher path, Problem problem) {
        if (problem.message().startsWith("unknown feature")) {
            return Optional.of("feature");
        }
        return column(relation, path.group(4)).or(() -> Optional.of(whole).filter(name -> !name.isEmpty()));
    }

    private String item(RowSearch rows, Problem problem, Matcher item) throws SQLException {
        Relation relation = Relation.OF_AN_ACCOUNT.stream()
                .filter(one -> one.member().equals(item.group(1)))
                .findFirst()
                .orElse(Relation.ACCOUNT);
        return told(relation, rows.at(relation, item.group(2)), column(relation, item.group(3)), problem);
    }

    private static Optional<String> columnOfAccount(String path) {
        Matcher member = MEMBER.matcher(path);
        if (!member.matches()) {
            return Optional.empty();
        }
        String first = member.group(1);
        return Stream.of("product", "account")
                .filter(first::equals)
                .findFirst()
                .or(() -> member.group(2) == null
                        ? column(Relation.ACCOUNT, "", first)
                        : column(Relation.ACCOUNT, first, member.group(2)));
    }

    private static Optional<String> column(Relation relation, @Nullable String member) {
        return Optional.ofNullable(member).flatMap(name -> column(relation, "", name));
    }

    private static Optional<String> column(Relation relation, String object, String member) {
        return relation.columns().stream()
                .filter(column ->
                        column.object().equals(object) && column.member().equals(member))
                .map(Column::name)
                .findFirst();
    }

    private String told(Relation relation, Optional<Long> row, Optional<String> column, Problem problem) {
        String file =
                Optional.ofNullable(files.get(relation)).map(TableFile::name).orElse(relation.table());
        String place = row.flatMap(
                        nr -> Optional.ofNullable(files.get(relation)).map(known -> known.at(nr)))
                .orElse(file);
        return place + ": "
                + column.map(name -> "column `" + name + "`: " + problem.message())
                        .orElseGet(problem::toString);
    }
}
