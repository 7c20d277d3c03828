package io.fengyi.registry.identity.partner.web;

import io.fengyi.access.Allow;
import io.fengyi.access.Role;
import io.fengyi.registry.identity.partner.Partner;
import io.fengyi.registry.identity.partner.PartnerDesk;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Whose Open311 key is this? Asked by governance-service, which takes such keys in; 404 for a key of nobody. */
@RestController
@Hidden
class ApiKeyCheckResource {

    private final PartnerDesk desk;

    ApiKeyCheckResource(PartnerDesk desk) {
        this.desk = desk;
    }

    record ApiKeyCheck(@NotNull @Size(min = 1, max = 200) String apiKey) {

        @Override
        public String toString() {
            return "ApiKeyCheck[…]";
        }
    }

    record KeyHolder(String clientId, Set<String> scopes, Set<String> areas) {}

    @PostMapping("/internal/api-key-checks")
    @Allow(Role.SERVICE)
    ResponseEntity<KeyHolder> check(@Valid @RequestBody ApiKeyCheck body) {
        Partner holder = desk.holderOf(body.apiKey());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new KeyHolder(holder.id(), holder.scopes(), holder.areas()));
    }
}
