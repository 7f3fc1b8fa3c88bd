package io.entitle.authoring;

import io.entitle.authoring.RuleCase.NamedRule;
import io.entitle.fact.Product;
import io.entitle.problem.Nearest;
import io.entitle.wire.FactsReader;
import io.entitle.wire.Members;
import io.entitle.wire.Problems;
import io.entitle.wire.Value;
import io.entitle.wire.YamlFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the cases of one file. Everything is read, whatever is wrong before it, so that all is told at once. */
final class CaseFileReader {

    private final Product product;
    private final Set<String> rules;
    private final CaseFile file;
    private final Problems problems;
    private final Set<String> names = new HashSet<>();

    /** @param rules the names of the product's rules */
    CaseFileReader(Product product, Set<String> rules, CaseFile file) {
        this.product = product;
        this.rules = rules;
        this.file = file;
        this.problems = Problems.byLine(file.path());
    }

    Problems problems() {
        return problems;
    }

    /** The cases in the order of the file; those with problems are left out. */
    List<RuleCase> read() {
        return YamlFile.read(file.bytes(), file.path(), problems)
                .flatMap(Value::members)
                .flatMap(this::cases)
                .orElse(List.of());
    }

    private Optional<List<RuleCase>> cases(Members members) {
        Map<String, Value> accounts = new TreeMap<>();
        members.given("accounts")
                .flatMap(Value::members)
                .ifPresent(named -> named.names()
                        .forEach(name -> named.given(name).ifPresent(account -> accounts.put(name, account))));
        ClaimReader claims = new ClaimReader(product, accounts, new FactsReader(Map.of(product.key(), product)));
        Optional<List<List<RuleCase>>> cases = members.required("cases")
                .flatMap(list -> list.each(value -> value.members().flatMap(one -> written(value, one, claims))));
        return members.whole(
                () -> cases.orElseThrow().stream().flatMap(List::stream).toList());
    }

    /** One case as it stands there, or all cells of a matrix. */
    private Optional<List<RuleCase>> written(Value value, Members members, ClaimReader claims) {
        if (members.given("matrix").isEmpty()) {
            return ruleCase(value, members, claims).map(List::of);
        }
        List<RuleCase> cells = new ArrayList<>();
        Optional<List<Value>> read = MatrixReader.cells(value, members);
        read.orElse(List.of())
                .forEach(cell -> cell.members()
                        .flatMap(one -> ruleCase(cell, one, claims))
                        .ifPresent(cells::add));
        return read.filter(all -> all.size() == cells.size()).map(all -> cells);
    }

    private Optional<RuleCase> ruleCase(Value value, Members members, ClaimReader claims) {
        Optional<String> name = members.required("case").flatMap(this::unique);
        Optional<Claim> claim = claims.read(value, members);
        Optional<List<NamedRule>> named = members.required("rules").flatMap(list -> rules(list, claim));
        return members.whole(() -> new RuleCase(
                product.key(),
                file.path(),
                value.line(),
                name.orElseThrow(),
                claim.orElseThrow(),
                named.orElseThrow()));
    }

    private Optional<String> unique(Value value) {
        return value.text()
                .flatMap(name -> names.add(name)
                        ? Optional.of(name)
                        : value.problem("case `" + name + "` stands already above"));
    }

    /** Where nothing is expected no rule can have a part; anything else is decided by some rule. */
    private Optional<List<NamedRule>> rules(Value value, Optional<Claim> claim) {
        boolean silent = claim.filter(Claim::expectsNothing).isPresent();
        return value.each(this::rule)
                .flatMap(named -> named.isEmpty() && claim.isPresent() && !silent
                        ? value.problem("expected at least one rule")
                        : Optional.of(named));
    }

    private Optional<NamedRule> rule(Value value) {
        return value.isText()
                ? known(value).map(name -> new NamedRule(name, NamedRule.Part.DECIDES))
                : value.members().flatMap(members -> qualified(value, members));
    }

    private Optional<NamedRule> qualified(Value value, Members members) {
        Optional<NamedRule> loser = members.optional("overruled")
                .flatMap(this::known)
                .map(name -> new NamedRule(name, NamedRule.Part.OVERRULED));
        Optional<NamedRule> absent =
                members.optional("not").flatMap(this::known).map(name -> new NamedRule(name, NamedRule.Part.NONE));
        Optional<NamedRule> named = loser.or(() -> absent);
        if (loser.isPresent() == absent.isPresent()) {
            value.problem("expected either overruled or not");
        }
        return members.whole(named::orElseThrow);
    }

    /** Told in full: the names of rules are sentences, and often differ at their ends only. */
    private Optional<String> known(Value value) {
        return value.text()
                .flatMap(name -> rules.contains(name)
                        ? Optional.of(name)
                        : value.problem("unknown rule `" + name + "`" + Nearest.hint(name, rules)));
    }
}
