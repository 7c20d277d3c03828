package io.fengyi.http;

/** A value that cannot be meant: 422 when it is well-formed but wrong, 400 when it is not even well-formed. */
public class InvalidValue extends RuntimeException {

    private final int status;
    private final String pointer;
    private final String code;

    /** @param pointer JSON Pointer of the value ({@code /place/crs}) or the name of a query parameter */
    public InvalidValue(String pointer, String code, String message) {
        this(422, pointer, code, message);
    }

    private InvalidValue(int status, String pointer, String code, String message) {
        super(message);
        this.status = status;
        this.pointer = pointer;
        this.code = code;
    }

    public static InvalidValue badRequest(String pointer, String message) {
        return new InvalidValue(400, pointer, "invalid-value", message);
    }

    public static InvalidValue badRequest(String pointer, String code, String message) {
        return new InvalidValue(400, pointer, code, message);
    }

    /** Keeps what made the value unreadable, for the log. */
    public InvalidValue causedBy(Throwable cause) {
        initCause(cause);
        return this;
    }

    public int status() {
        return status;
    }

    public String pointer() {
        return pointer;
    }

    public String code() {
        return code;
    }
}
