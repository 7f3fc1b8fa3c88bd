package io.entitle.sweep;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entitle.decision.Answers;
import io.entitle.store.Database;
import io.entitle.sweep.AnswerDigests.Digested;
import io.entitle.wire.AnswersText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Answers as a database keeps them, by their digest; those used of late are remembered. For one thread. */
final class KeptAnswers {

    private static final int REMEMBERED = 5_000;

    private final Database database;
    private final Connection connection;
    private final Cache<String, Answers> read =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<String, Boolean> kept =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    KeptAnswers(Database database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    Answers of(String digest) {
        return read.get(digest, any -> AnswersText.answers(database.failing(() -> text(digest))));
    }

    private String text(String digest) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT answers FROM answers WHERE digest = ?")) {
            query.setString(1, digest);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("there are no answers of digest " + digest);
                }
                return rows.getString(1);
            }
        }
    }

    /** Those that are not known to be kept, in the order of their digests. */
    List<Digested> fresh(Collection<Digested> answers) {
        return answers.stream()
                .filter(one -> kept.getIfPresent(one.digest()) == null)
                .sorted(Comparator.comparing(Digested::digest))
                .toList();
    }

    /** Adds those that are not there yet; they are kept when the transaction is. */
    void insert(List<Digested> answers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO answers (digest, answers) VALUES (?, ?) ON CONFLICT (digest) DO NOTHING")) {
            for (Digested one : answers) {
                insert.setString(1, one.digest());
                insert.setString(2, one.text());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The transaction that inserted them was. */
    void kept(List<Digested> answers) {
        answers.forEach(one -> kept.put(one.digest(), true));
    }
}
