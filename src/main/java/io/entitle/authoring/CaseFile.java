package io.entitle.authoring;

/** The bytes of one case file, not yet known to be text. Immutable. */
public final class CaseFile {

    public static final String ENDING = ".cases.yaml";

    private final String path;
    private final byte[] bytes;

    /** @param path inside the rules folder, with forward slashes: {@code coze/plans.cases.yaml} */
    public CaseFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes.clone();
    }

    String path() {
        return path;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    /** The product whose folder it stands in; empty text for a file that stands in none. */
    String product() {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }
}
