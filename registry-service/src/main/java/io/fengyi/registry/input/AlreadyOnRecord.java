package io.fengyi.registry.input;

import io.fengyi.http.Conflict;
import org.jspecify.annotations.Nullable;

/** A unique index found the same thing on record; answers 409 with the given code. */
public class AlreadyOnRecord extends Conflict {

    public AlreadyOnRecord(String code, String message, @Nullable Throwable cause) {
        super(code, message);
        initCause(cause);
    }
}
