package io.fengyi.points.rule;

/** A rule or a book that may not be; the code is the problem code, the message names the value. */
public final class RuleRefused extends RuntimeException {
    private final String code;

    RuleRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
