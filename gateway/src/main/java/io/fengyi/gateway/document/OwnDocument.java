package io.fengyi.gateway.document;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** {@code GET /docs/gateway}: the committed {@code openapi.yaml} as it is; Swagger UI reads YAML too. */
@Configuration(proxyBeanMethods = false)
class OwnDocument {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    @Bean
    RouterFunction<ServerResponse> ownDocumentRoute() {
        return RouterFunctions.route()
                .GET(
                        "/docs/gateway",
                        request -> ServerResponse.ok()
                                .contentType(YAML)
                                .header("X-Content-Type-Options", "nosniff")
                                .cacheControl(CacheControl.noCache())
                                .bodyValue(new ClassPathResource("openapi.yaml", OwnDocument.class)))
                .build();
    }
}
