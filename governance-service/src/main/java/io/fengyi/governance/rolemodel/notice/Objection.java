package io.fengyi.governance.rolemodel.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, nobody knows who, objects.
 *
 * @param answer null while it pauses the notice
 */
public record Objection(
        String id,
        String text,
        Instant at,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    public static Objection raised(String id, String text, Instant at) {
        return new Objection(id, text, at, null, null);
    }

    public Objection answered(String words, Instant when) {
        return new Objection(id, text, at, words, when);
    }

    public boolean isOpen() {
        return answeredAt == null;
    }
}
