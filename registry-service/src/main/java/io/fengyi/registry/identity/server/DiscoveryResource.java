package io.fengyi.registry.identity.server;

import io.fengyi.access.Public;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The second well-known address; the first is a filter of the authorization server. */
@RestController
@Hidden
class DiscoveryResource {

    private final Discovery discovery;

    DiscoveryResource(Discovery discovery) {
        this.discovery = discovery;
    }

    @Public
    @GetMapping("/.well-known/openid-configuration")
    Map<String, Object> openidConfiguration() {
        return discovery.claims();
    }
}
