package io.fengyi.points.hold;

/** A hold that may not be opened; status and code of the problem come along. */
public final class HoldRefused extends RuntimeException {
    private final int status;
    private final String code;

    HoldRefused(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
