package io.entitle.store;

import io.entitle.problem.Problem;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the row and the column that a problem of an account's document comes from. */
record RowPlaces(ScratchTables scratch, Map<Relation, TableFile> files) {

    private static final Pattern ITEM = Pattern.compile("\\$\\.(\\w+)\\[(\\d+)](?:\\.(\\w+))?.*");
    private static final Pattern AMOUNT = Pattern.compile("\\$\\.usage(?:\\.|\\[')(.+?)(?:'])?");
    private static final Pattern MEMBER = Pattern.compile("\\$\\.(\\w+)(?:\\.(\\w+))?.*");

    /** The problem as one of its file, its row and its column. */
    String of(String product, String account, Problem problem) throws SQLException {
        Matcher item = ITEM.matcher(problem.path());
        if (item.matches()) {
            return item(product, account, problem, item);
        }
        Matcher amount = AMOUNT.matcher(problem.path());
        if (amount.matches()) {
            Optional<Long> row = row(
                    Relation.USAGE,
                    " AND feature = ? LIMIT 1",
                    product,
                    account,
                    amount.group(1).replace("\\'", "'"));
            String column = problem.message().startsWith("unknown feature") ? "feature" : "amount";
            return told(Relation.USAGE, row, Optional.of(column), problem);
        }
        Optional<Long> row = row(Relation.ACCOUNT, " LIMIT 1", product, account);
        return told(Relation.ACCOUNT, row, columnOfAccount(problem.path()), problem);
    }

    /** The row of an account. */
    String ofAccount(String product, String account) throws SQLException {
        TableFile file = Objects.requireNonNull(files.get(Relation.ACCOUNT));
        return row(Relation.ACCOUNT, " LIMIT 1", product, account).map(file::at).orElse(file.name());
    }

    private String item(String product, String account, Problem problem, Matcher item) throws SQLException {
        Relation relation = Relation.OF_AN_ACCOUNT.stream()
                .filter(one -> one.member().equals(item.group(1)))
                .findFirst()
                .orElse(Relation.ACCOUNT);
        String order = relation.columns().get(Relation.ORDER).name() + "::VARCHAR";
        String byPlace = relation == Relation.SUBSCRIPTION ? "length(" + order + "), " + order : order;
        Optional<Long> row = row(
                relation,
                " ORDER BY " + byPlace + " LIMIT 1 OFFSET CAST(? AS BIGINT)",
                product,
                account,
                item.group(2));
        Optional<String> column = Optional.ofNullable(item.group(3)).flatMap(member -> column(relation, "", member));
        return told(relation, row, column, problem);
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

    private static Optional<String> column(Relation relation, String object, String member) {
        return relation.columns().stream()
                .filter(column ->
                        column.object().equals(object) && column.member().equals(member))
                .map(Column::name)
                .findFirst();
    }

    private Optional<Long> row(Relation relation, String which, String... values) throws SQLException {
        String sql = "SELECT " + ScratchTables.ROW + " FROM " + relation.table() + " WHERE product = ? AND account = ?"
                + which;
        try (PreparedStatement query = scratch.connection().prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setString(i + 1, values[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        }
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
