package io.fengyi.points.redemption;

/** A wish that cannot even be noted down; status and code of the problem come along. */
public final class RedemptionRefused extends RuntimeException {
    private final int status;
    private final String code;

    RedemptionRefused(int status, String code, String message) {
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
