package io.entitle.states;

import io.entitle.fact.ChangeRequest;
import io.entitle.fact.ChangeRequest.Kind;
import io.entitle.fact.Product;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** The changes of plan that can be asked for, as far as rules tell them apart. */
public final class Requests {

    private Requests() {}

    /** Every plan subscribed and switched to, the plan in force renewed and given up: each for a month. */
    public static List<ChangeRequest> plain(Product product) {
        Stream<ChangeRequest> plans = product.ladder().stream()
                .flatMap(plan ->
                        Stream.of(Kind.SUBSCRIBE, Kind.SWITCH).map(kind -> request(kind, plan.key(), BigDecimal.ONE)));
        return Stream.concat(plans, Stream.of(Kind.CANCEL, Kind.RENEW).map(kind -> request(kind, "", BigDecimal.ONE)))
                .toList();
    }

    /** The same for every number of months that rules compare with, and with the agreement of sales if they look at it. */
    static List<ChangeRequest> all(Traits traits) {
        List<ChangeRequest> plain = plain(traits.product());
        List<ChangeRequest> longer = traits.amounts("Request.months", BigDecimal.ONE).stream()
                .filter(months -> months.signum() >= 0 && months.compareTo(BigDecimal.ONE) != 0)
                .flatMap(months -> plain.stream()
                        .filter(one -> one.kind() != Kind.CANCEL)
                        .map(one -> request(one.kind(), one.to(), months)))
                .toList();
        List<ChangeRequest> agreed = traits.seen().reads("Request.agreedBySales")
                ? plain.stream().map(ChangeRequest::agreed).toList()
                : List.of();
        return Stream.of(plain, longer, agreed).flatMap(List::stream).toList();
    }

    private static ChangeRequest request(Kind kind, String to, BigDecimal months) {
        return new ChangeRequest(kind, to, months, false);
    }
}
