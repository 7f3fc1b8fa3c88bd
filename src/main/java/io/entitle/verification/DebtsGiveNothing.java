package io.entitle.verification;

import io.entitle.decision.Decision;
import io.entitle.fact.Facts;
import io.entitle.fact.Facts.Balance;
import io.entitle.states.AnswerText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Neither a debt nor a balance below what is asked for ever gives more than the same account has without it. */
final class DebtsGiveNothing implements Property {

    private static final BigDecimal PLENTY = new BigDecimal("1000000000");

    @Override
    public Stream<Violation> violations(Facts account, Asking asking) {
        return Stream.concat(
                account.arrears().stream()
                        .flatMap(debt -> more(
                                Kind.DEBT_GIVES_MORE,
                                account,
                                account.withMoney(Optional.empty(), account.balance(), account.paid()),
                                asking)),
                account.balance().stream()
                        .filter(balance -> balance.amount().compareTo(PLENTY) < 0)
                        .flatMap(balance -> balances(account, balance, asking)));
    }

    private static Stream<Violation> balances(Facts account, Balance balance, Asking asking) {
        Optional<Balance> plenty = Optional.of(new Balance(PLENTY, balance.deductedOn()));
        return more(
                Kind.BALANCE_GIVES_MORE, account, account.withMoney(account.arrears(), plenty, account.paid()), asking);
    }

    private static Stream<Violation> more(Kind kind, Facts owing, Facts clear, Asking asking) {
        List<Decision> with = asking.decisions(owing);
        List<Decision> without = asking.decisions(clear);
        return IntStream.range(0, with.size())
                .filter(i -> Asking.givesLess(with.get(i), without.get(i)))
                .mapToObj(i -> violation(kind, List.of(owing, clear), with.get(i), without.get(i)));
    }

    private static Violation violation(Kind kind, List<Facts> accounts, Decision with, Decision without) {
        String text = "`" + with.feature() + "` is " + AnswerText.of(with) + ", and " + AnswerText.of(without)
                + (kind == Kind.DEBT_GIVES_MORE ? " without the debt" : " with the balance in order");
        return new Violation(kind, with.feature(), text, accounts, Deciding.apart(with, without));
    }
}
