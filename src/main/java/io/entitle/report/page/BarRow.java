package io.entitle.report.page;

import io.entitle.report.Share;
import java.util.List;
import java.util.function.Function;

/**
 * A row with a number and a bar.
 *
 * @param width in percent of the longest bar
 */
record BarRow(String name, String zh, String detail, String count, String share, String width) {

    static List<BarRow> ofShares(List<Share> shares, long all, Function<String, Labels.Name> label) {
        long longest = shares.stream().mapToLong(Share::accounts).max().orElse(0);
        return shares.stream()
                .map(share -> of(
                        label.apply(share.name()), "", share.accounts(), longest, Numbers.share(share.accounts(), all)))
                .toList();
    }

    /** @param detail what the small line says beside the key */
    static BarRow of(Labels.Name name, String detail, long count, long longest, String share) {
        String small = detail.isEmpty() || name.key().isEmpty() ? detail + name.key() : detail + " · " + name.key();
        return new BarRow(name.en(), name.zh(), small, Numbers.whole(count), share, Numbers.width(count, longest));
    }
}
