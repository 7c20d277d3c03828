package io.fengyi.http;

import java.net.URI;
import org.springframework.http.ResponseEntity;

/** Answers that carry the version of what they show as a strong {@code ETag}. */
public final class Answers {

    private Answers() {}

    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(etag(version)).body(body);
    }

    public static <T> ResponseEntity<T> created(URI location, T body, long version) {
        return ResponseEntity.created(location).eTag(etag(version)).body(body);
    }

    public static <T> ResponseEntity<T> accepted(URI location, T body, long version) {
        return ResponseEntity.accepted().location(location).eTag(etag(version)).body(body);
    }

    public static String etag(long version) {
        return "\"" + version + "\"";
    }
}
