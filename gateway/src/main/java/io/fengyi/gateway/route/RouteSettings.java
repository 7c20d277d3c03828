package io.fengyi.gateway.route;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The route table as configured.
 *
 * @param services paths of each service
 * @param eachService paths that exist once in every service; {@code {service}} stands for its short name
 * @param own paths that the gateway answers itself
 * @param signIn paths of the authorization server: it authenticates clients, so no bearer token is looked for
 * @param cookies the only paths on which cookies pass
 */
@ConfigurationProperties("fengyi.gateway.routes")
public record RouteSettings(
        Map<String, Service> services,
        @DefaultValue List<String> eachService,
        @DefaultValue List<String> own,
        @DefaultValue List<String> signIn,
        @DefaultValue List<String> cookies) {

    /** Where a service listens and what belongs to it; a path ending in {@code /**} includes all below it. */
    public record Service(URI url, List<String> paths) {}
}
