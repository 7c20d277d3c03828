package io.fengyi.learning.xapi;

/** How the statements of an export are strung together. */
public enum ExportFormat {
    /** One array. */
    JSON("application/json", "json"),
    /** One statement per line. */
    NDJSON("application/x-ndjson", "ndjson");

    private final String mediaType;
    private final String extension;

    ExportFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }
}
