package io.fengyi.gateway.route;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where requests of one route go.
 *
 * @param service short name, or {@code gateway}
 * @param url base URL of the service; null for the gateway's own pages
 * @param document whether this is the service's OpenAPI document, which has another path there
 * @param signIn whether the path belongs to the authorization server
 * @param cookies whether cookies pass
 */
public record Destination(String service, @Nullable URI url, boolean document, boolean signIn, boolean cookies) {

    static final String GATEWAY = "gateway";
    private static final String DOCUMENT_PATH = "/v3/api-docs";

    static Destination here() {
        return new Destination(GATEWAY, null, false, false, false);
    }

    public boolean isHere() {
        return url == null;
    }

    /** The address to ask: the caller's path and query unchanged, except for the document. */
    public URI address(URI asked) {
        String base = Objects.requireNonNull(url).toString();
        if (document) {
            return URI.create(base + DOCUMENT_PATH);
        }
        String query = asked.getRawQuery();
        return URI.create(query == null ? base + asked.getRawPath() : base + asked.getRawPath() + '?' + query);
    }
}
