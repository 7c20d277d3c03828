package io.fengyi.http;

/** The caller is known and may not do this, whatever the state of things; answers 403. */
public class Forbidden extends RuntimeException {

    private final String code;

    public Forbidden(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
