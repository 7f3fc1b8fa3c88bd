package io.entitle.authoring;

import io.entitle.fact.ChangeRequest;
import io.entitle.fact.ChangeRequest.Kind;
import io.entitle.wire.Amounts;
import io.entitle.wire.Members;
import io.entitle.wire.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the change of plan that a case asks about: {@code {subscribe: team, months: 3}}, {@code {switch: basic,
 * agreedBySales: true}}, {@code {cancel: true}}, {@code {renew: 12}}. Whether the plan and the months are possible ones
 * is for the rules to say.
 */
final class ChangeReader {

    private ChangeReader() {}

    static Optional<ChangeRequest> read(Value question, Members members) {
        List<Kind> named = Stream.of(Kind.values())
                .filter(kind -> members.given(kind.word()).isPresent())
                .toList();
        Optional<BigDecimal> months = members.optional("months").flatMap(Amounts::balance);
        boolean agreed = members.optional("agreedBySales").flatMap(Value::truth).orElse(false);
        if (named.size() != 1) {
            return question.problem("expected one of subscribe, switch, cancel, renew");
        }
        Optional<ChangeRequest> request = members.given(named.get(0).word())
                .flatMap(value -> request(named.get(0), value, months.orElse(BigDecimal.ONE), agreed));
        return members.whole(() -> request).flatMap(read -> read);
    }

    private static Optional<ChangeRequest> request(Kind kind, Value value, BigDecimal months, boolean agreed) {
        return switch (kind) {
            case SUBSCRIBE, SWITCH -> value.text().map(plan -> new ChangeRequest(kind, plan, months, agreed));
            case CANCEL -> value.truth().map(any -> new ChangeRequest(kind, "", months, agreed));
            case RENEW -> Amounts.balance(value).map(number -> new ChangeRequest(kind, "", number, agreed));
        };
    }
}
