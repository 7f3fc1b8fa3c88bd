package io.entitle.messages;

import io.entitle.decision.Message;
import io.entitle.fact.Product;
import java.util.regex.Pattern;

/**
 * A sentence that an answer told.
 *
 * @param question what was asked, such as {@code check}
 * @param reason the code beside it
 * @param state the account that was told it, in a few words
 */
record ToldSentence(String product, String question, String reason, Message message, String state) {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d(?: \\d\\d:\\d\\d:\\d\\d)?");
    private static final Pattern ONE = Pattern.compile("(?<![\\d.,])1(?![\\d,]|\\.\\d)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d,]*(?:\\.\\d+)?");

    /** What it has in common with sentences that differ in plans, dates and numbers only; one is a number of its own. */
    String shape(Product catalogue) {
        String shape = product + "|" + message.en() + "|" + message.zh();
        for (Product.Plan plan : catalogue.plans().values()) {
            shape = shape.replaceAll("\\b" + Pattern.quote(plan.en()), "PLAN").replace(plan.zh(), "PLAN");
        }
        shape = MOMENT.matcher(shape).replaceAll("DATE");
        shape = ONE.matcher(shape).replaceAll("ONE");
        return NUMBER.matcher(shape).replaceAll("N");
    }

    /** As it stands in the file. */
    String block() {
        return String.join(
                "\n", "# " + product + " " + question + " " + reason + ": " + state, message.en(), message.zh(), "");
    }
}
