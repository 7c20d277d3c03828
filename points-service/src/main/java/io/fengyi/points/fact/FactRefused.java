package io.fengyi.points.fact;

/** A fact that no repetition will make right; the code is the reason of its dead letter. */
public final class FactRefused extends RuntimeException {
    private final String code;

    FactRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
