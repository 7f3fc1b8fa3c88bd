package io.entitle.engine;

/**
 * One rule file.
 *
 * @param path inside the rules folder, with forward slashes: {@code coze/plans.drl}
 * @param text without the byte order mark that some editors put in front
 */
public record RuleFile(String path, String text) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public RuleFile {
        text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }
}
