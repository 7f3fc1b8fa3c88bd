package io.entitle.verification;

import io.entitle.engine.Admission;
import io.entitle.engine.RuleFile;
import io.entitle.language.Reading;
import io.entitle.language.RuleSyntax;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules whose authors say that a higher plan is meant to give less. */
final class Meant {

    private Meant() {}

    static Set<String> in(List<RuleFile> files) {
        return files.stream()
                .map(Admission::read)
                .flatMap(Meant::in)
                .map(RuleSyntax::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The plans that a marked rule names in the catalogue: they are meant to change nothing by themselves. */
    static Set<String> plansIn(List<RuleFile> files) {
        return files.stream()
                .map(Admission::read)
                .flatMap(reading -> reading.rules().stream().filter(rule -> reading.isMeant(rule.rule())))
                .flatMap(rule -> rule.texts().stream())
                .filter(use -> use.call().equals("plan") && use.role().equals("key"))
                .map(use -> use.text().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<RuleSyntax> in(Reading reading) {
        return reading.file().rules().stream().filter(reading::isMeant);
    }
}
