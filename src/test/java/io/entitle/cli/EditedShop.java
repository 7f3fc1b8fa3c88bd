package io.entitle.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A shop in which each edit of a price list has a feature of its own, on three plans, one above the other: {@code cup} holds
 * the row as it was, {@code jug} as it is edited, {@code can} as it was once more. In the folder {@code old} accounts are on
 * plans as they were, in the folder {@code new} their plans are edited.
 *
 * @param apart whether each edit has its three plans to itself, so that an account is touched by one edit alone
 */
record EditedShop(TeaHouse house, List<AllowanceEdit> edits, boolean apart) {

    static final String ACCOUNTS = "accounts.jsonl";

    private static final String TOP = """
            package tea

            // card: page 1
            rule "tea/catalogue: what there is"
            when
                $tea : Catalogue()
            then
                $tea.plan( "base", "Base", "基本" ).rank( 1 ).feeAMonth( "0" );
            %s
            end

            // card: page 2
            rule "tea/standing: everyone may use base"
            when
                Account()
            then
                standing.inForce( "base" );
            end

            // card: page 3
            rule "tea/standing: a plan is in force until it ends"
            when
                $held : Subscription( plan != "base", started, !ended )
            then
                standing.inForce( $held );
            end

            // card: page 4
            rule "tea/changes: whatever is asked for can be had"
            when
                $asked : Request( change == "switch" )
            then
                proposal.allowNow( $asked.at() )
                    .holding( $asked.to(), $asked.at(), $asked.at().endOfPeriod( $asked.months() ) )
                    .saying( "You can.", "可以。" );
            end

            // card: page 5
            rule "tea/charges: whatever is beyond what is free or included costs 1"
            when
                $beyond : Excess()
            then
                bill.charge( "overage", $beyond.units(), 1 ).saying( "What is beyond", "超出部分" );
            end
            """;

    /** Whose accounts are touched by all edits; its plans are few. */
    static EditedShop in(Path directory, List<AllowanceEdit> edits) {
        return new EditedShop(new TeaHouse(directory), edits, false).built();
    }

    /** Whose accounts are touched by one edit each. */
    static EditedShop apart(Path directory, List<AllowanceEdit> edits) {
        return new EditedShop(new TeaHouse(directory), edits, true).built();
    }

    private EditedShop built() {
        house.file("old/tea/card.drl", rules(AllowanceEdit::before));
        house.file("new/tea/card.drl", rules(AllowanceEdit::after));
        house.file(ACCOUNTS, each(0, edits.size(), this::account));
        return this;
    }

    /** The plan of that name that an edit is on. */
    String plan(String name, int edit) {
        return apart ? name + "-" + edit : name;
    }

    private String rules(Function<AllowanceEdit, String> cup) {
        int triples = apart ? edits.size() : 1;
        return TOP.formatted(each(0, triples, this::plans) + each(0, edits.size(), EditedShop::feature))
                + each(
                        0,
                        triples,
                        i -> sheet("cup", i, cup)
                                + sheet("jug", i, AllowanceEdit::after)
                                + sheet("can", i, AllowanceEdit::before));
    }

    private String plans(int i) {
        return onSale(plan("cup", i), 3 * i + 2)
                + onSale(plan("jug", i), 3 * i + 3)
                + onSale(plan("can", i), 3 * i + 4);
    }

    private static String feature(int i) {
        return "    $tea.feature( \"f%1$d\", \"F%1$d\", \"F%1$d\" ).countedIn( \"units\", \"个\" );".formatted(i);
    }

    private static String onSale(String key, int rank) {
        return "    $tea.plan( \"%1$s\", \"%1$s\", \"%1$s\" ).rank( %2$d ).feeAMonth( \"1\" );%n".formatted(key, rank);
    }

    /** A rule for each feature, as the check tells once for all features of a rule what a plan gives less of. */
    private String sheet(String name, int i, Function<AllowanceEdit, String> calls) {
        return each(
                apart ? i : 0,
                apart ? i + 1 : edits.size(),
                feature -> row(plan(name, i), feature, calls.apply(edits.get(feature))));
    }

    private static String row(String plan, int feature, String calls) {
        return """

                // card: page 6
                rule "tea/plans: what %1$s holds of f%2$d"
                when
                    $sheet : Sheet( plan == "%1$s" )
                then
                    $sheet.grant( "f%2$d" )%3$s;
                end
                """.formatted(plan, feature, calls);
    }

    private String account(int i) {
        return """
                {"account": "a%1$d", "product": "tea", "usage": {"f%1$d": %2$d}, \
                "subscriptions": [{"plan": "%3$s", "from": "2025-01-01", "until": "2026-01-01"}]}""".formatted(i, edits.get(i).used(), plan("cup", i));
    }

    private static String each(int from, int to, IntFunction<String> text) {
        return IntStream.range(from, to).mapToObj(text).collect(Collectors.joining("\n"));
    }
}
