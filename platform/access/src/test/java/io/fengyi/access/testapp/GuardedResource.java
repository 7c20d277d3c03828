package io.fengyi.access.testapp;

import io.fengyi.access.Allow;
import io.fengyi.access.Caller;
import io.fengyi.access.Public;
import io.fengyi.access.Role;
import io.fengyi.access.Sensitive;
import io.fengyi.http.Forbidden;
import io.fengyi.http.NotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/things")
class GuardedResource {

    @GetMapping("/open")
    @Public
    Map<String, Object> open(Caller caller) {
        return Map.of("anonymous", caller.isAnonymous());
    }

    @GetMapping("/me")
    @Allow({Role.WORKER, Role.GRID_STAFF})
    Map<String, Object> me(Caller caller) throws InterruptedException {
        String before = caller.accountId();
        Thread.yield();
        return Map.of(
                "account", before,
                "current", Caller.current().accountId(),
                "areas", caller.scope().areas());
    }

    @GetMapping("/partners")
    @Allow(
            value = {Role.STREET_ADMIN, Role.PARTNER},
            partnerScope = "reports:read")
    Map<String, Object> partners(Caller caller) {
        return Map.of("client", caller.clientId());
    }

    @GetMapping("/secret/{id}")
    @Allow({Role.PARTY_AFFAIRS, Role.INSTRUCTOR})
    @Sensitive("political-status.read")
    Map<String, Object> secret(@PathVariable("id") String id, Caller caller) {
        if (id.equals("wkr_foreign")) {
            throw new NotFound("worker", id);
        }
        if (caller.has(Role.INSTRUCTOR)) {
            throw new Forbidden("not-assigned", "worker " + id + " has another instructor");
        }
        return Map.of("id", id);
    }

    @GetMapping("/internal")
    @Allow(Role.SERVICE)
    Map<String, Object> internal() {
        return Map.of();
    }

    @GetMapping("/broken")
    @Public
    void broken(HttpServletResponse response) throws IOException {
        response.sendError(502);
    }
}
