package io.fengyi.access.token;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import io.fengyi.http.Trace;
import org.springframework.http.HttpHeaders;

/** Adds the service's own token and the trace to every Feign call; a call that brings a token keeps it. */
final class ServiceTokenInterceptor implements RequestInterceptor {

    private final ServiceTokens tokens;

    ServiceTokenInterceptor(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public void apply(RequestTemplate call) {
        if (!call.headers().containsKey(HttpHeaders.AUTHORIZATION)) {
            call.header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.bearer());
        }
        String parent = Trace.parent();
        if (parent != null && !call.headers().containsKey(Trace.HEADER)) {
            call.header(Trace.HEADER, parent);
        }
    }
}
