package io.fengyi.gateway.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Five services that answer with their own name; the registry also shows the signing keys of {@link Tokens}. */
public final class Backends {

    public static final List<String> SERVICES = List.of("registry", "learning", "welfare", "governance", "points");

    private final Map<String, WireMockServer> servers = new LinkedHashMap<>();

    public Backends() {
        for (String service : SERVICES) {
            WireMockServer server = new WireMockServer(wireMockConfig()
                    .dynamicPort()
                    .containerThreads(64)
                    .gzipDisabled(true)
                    .maxRequestJournalEntries(500)
                    .asynchronousResponseEnabled(true)
                    .asynchronousResponseThreads(16));
            server.start();
            servers.put(service, server);
        }
        reset();
    }

    public final void reset() {
        servers.forEach((service, server) -> {
            server.resetAll();
            server.stubFor(any(anyUrl()).atPriority(10).willReturn(okJson("{\"service\":\"" + service + "\"}")));
        });
        of("registry").stubFor(get("/oauth2/jwks").atPriority(1).willReturn(okJson(Tokens.KEY_SET)));
    }

    public WireMockServer of(String service) {
        return servers.get(service);
    }

    public Map<String, Object> settings() {
        Map<String, Object> settings = new LinkedHashMap<>();
        servers.forEach((service, server) ->
                settings.put("FENGYI_" + service.toUpperCase(java.util.Locale.ROOT) + "_URL", server.baseUrl()));
        return settings;
    }
}
