package io.fengyi.governance.open311;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Set;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Asks registry-service, which has them, whose api_key it is. */
@FeignClient(name = "registry-service", contextId = "registry-api-keys", url = "${fengyi.registry-url}")
interface RegistryApiKeys {

    @PostMapping(path = "/internal/api-key-checks", consumes = "application/json")
    KeyHolder check(@RequestBody ApiKeyCheck check);

    /** The key travels in a body, never in an address that somebody logs. */
    record ApiKeyCheck(String apiKey) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record KeyHolder(String clientId, Set<String> scopes, Set<String> areas) {}
}
