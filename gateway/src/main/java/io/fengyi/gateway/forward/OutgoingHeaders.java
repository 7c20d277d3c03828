package io.fengyi.gateway.forward;

import io.fengyi.gateway.trace.TraceParent;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.server.HttpServerRequest;

/**
 * What a service gets to see: the caller's headers without those of the connection, without claims about address,
 * host or path, without cookies off the sign-in pages; and the gateway's own word on trace, address and public host.
 */
@Component
class OutgoingHeaders implements HttpHeadersFilter {

    private final String publicHost;
    private final String publicScheme;
    private final String publicPort;

    OutgoingHeaders(PublicAddress address) {
        URI url = address.url();
        int port = url.getPort() >= 0 ? url.getPort() : "https".equals(url.getScheme()) ? 443 : 80;
        this.publicHost = url.getAuthority();
        this.publicScheme = url.getScheme();
        this.publicPort = String.valueOf(port);
    }

    @Override
    public boolean supports(Type type) {
        return type == Type.REQUEST;
    }

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        Passage passage = Passage.of(exchange);
        Set<String> nominated = nominated(sent);
        HttpHeaders passed = new HttpHeaders();
        // Netty's own headers: going through Spring's view of them looks every name up again
        HttpServerRequest netty = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        Iterator<Map.Entry<String, String>> all = netty.requestHeaders().iteratorAsString();
        while (all.hasNext()) {
            Map.Entry<String, String> header = all.next();
            String name = header.getKey();
            if (!HeaderNames.endsHereFromClient(name)
                    && (passage.destination().cookies() || !HttpHeaders.COOKIE.equalsIgnoreCase(name))
                    && (nominated.isEmpty() || !nominated.contains(name.toLowerCase(Locale.ROOT)))) {
                passed.add(name, header.getValue());
            }
        }
        passed.set(TraceParent.HEADER, TraceParent.of(exchange));
        passed.set("X-Forwarded-For", passage.clientAddress());
        passed.set("X-Forwarded-Host", publicHost);
        passed.set("X-Forwarded-Proto", publicScheme);
        passed.set("X-Forwarded-Port", publicPort);
        return passed;
    }

    /** Headers that the caller declared to be of this connection only. */
    private static Set<String> nominated(HttpHeaders sent) {
        String only = sent.getFirst(HttpHeaders.CONNECTION);
        if (only == null || "keep-alive".equalsIgnoreCase(only) || "close".equalsIgnoreCase(only)) {
            return Set.of();
        }
        List<String> names = sent.getConnection();
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
