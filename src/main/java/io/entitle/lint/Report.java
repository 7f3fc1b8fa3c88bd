package io.entitle.lint;

import io.entitle.finding.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a check found, the errors first, sorted by place, each thing once.
 *
 * @param files how many rule files were looked at
 * @param rules how many rules could be read
 */
public record Report(List<Finding> findings, int files, int rules) {

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::isError).reversed().thenComparing(Comparator.naturalOrder());

    static Report of(Collection<Finding> findings, int files, int rules) {
        return new Report(findings.stream().sorted(ORDER).distinct().toList(), files, rules);
    }

    public Report {
        findings = List.copyOf(findings);
    }

    /** The same, and what was found beside it. */
    public Report with(Collection<Finding> more) {
        return of(Stream.concat(findings.stream(), more.stream()).toList(), files, rules);
    }

    public long errors() {
        return findings.stream().filter(Finding::isError).count();
    }

    public long warnings() {
        return findings.size() - errors();
    }
}
