package io.fengyi.gateway.edge;

import io.fengyi.gateway.limit.ClientLimits;
import io.fengyi.gateway.problem.Refusal;
import io.fengyi.gateway.token.Bearer;
import io.fengyi.gateway.token.TokenCheck;
import io.fengyi.gateway.token.TokenRoles;
import io.fengyi.gateway.token.VerifiedToken;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The door to the operations that the gateway answers itself: token, client limit, role. Forwarded requests do not
 * come here; their services judge roles.
 */
@Component
public class Admission {

    private final ClientAddress addresses;
    private final TokenCheck tokens;
    private final ClientLimits clients;

    Admission(ClientAddress addresses, TokenCheck tokens, ClientLimits clients) {
        this.addresses = addresses;
        this.tokens = tokens;
        this.clients = clients;
    }

    /**
     * The caller's access token, verified.
     *
     * @throws Refusal as an error of the Mono: 401 without a good token, 403 without one of the roles, 429, 503
     */
    public Mono<String> admit(ServerWebExchange exchange, Set<String> roles) {
        return Mono.defer(() -> {
                    String token = Bearer.of(exchange.getRequest().getHeaders());
                    if (token == null) {
                        throw Refusal.of(401, "token-missing");
                    }
                    return verified(token)
                            .doOnNext(known -> clients.take(known.client(), known.allowance(), answer(exchange)))
                            .map(known -> permitted(token, roles));
                })
                .doOnError(Refusal.class, refusal -> chargeFor(refusal, exchange));
    }

    private Mono<VerifiedToken> verified(String token) {
        @Nullable VerifiedToken known = tokens.known(token);
        return known == null ? tokens.verify(token) : Mono.just(known);
    }

    private static String permitted(String token, Set<String> roles) {
        Set<String> held = TokenRoles.of(token);
        if (Collections.disjoint(held, roles)) {
            throw Refusal.of(
                    403,
                    "role-not-allowed",
                    String.join(", ", held),
                    String.join(", ", roles.stream().sorted().toList()));
        }
        return token;
    }

    private void chargeFor(Refusal refusal, ServerWebExchange exchange) {
        if (refusal.status() == 401) {
            clients.take(ClientAddress.limitKey(addresses.of(exchange.getRequest())), answer(exchange));
        }
    }

    private static HttpHeaders answer(ServerWebExchange exchange) {
        return exchange.getResponse().getHeaders();
    }
}
