package io.fengyi.gateway.forward;

import io.fengyi.gateway.route.Destination;
import java.util.Objects;
import org.springframework.web.server.ServerWebExchange;

/**
 * A request that may pass.
 *
 * @param clientAddress the address that the gateway itself saw, or a trusted proxy vouches for
 * @param upload whether files are being sent, which takes as long as the client's line needs
 */
public record Passage(Destination destination, String clientAddress, boolean upload) {

    private static final String ATTRIBUTE = Passage.class.getName();

    void attachTo(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }

    static Passage of(ServerWebExchange exchange) {
        return Objects.requireNonNull(exchange.getAttribute(ATTRIBUTE));
    }
}
