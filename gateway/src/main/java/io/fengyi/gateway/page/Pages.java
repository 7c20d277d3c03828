package io.fengyi.gateway.page;

import io.fengyi.gateway.route.RouteSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/**
 * A closed list of files, each under its own path: no directory is served. No page loads anything from elsewhere and
 * none has a script of its own inside, so the content security policies stay strict.
 */
@Configuration(proxyBeanMethods = false)
class Pages {

    private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=utf-8");
    private static final MediaType STYLE = MediaType.parseMediaType("text/css;charset=utf-8");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
    /** Charts are drawn on a canvas; styles that scripts set through the object model need no exception. */
    private static final String STAFF_PAGE = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Swagger UI writes style attributes and draws its icons from data: images. */
    private static final String DOCUMENTS_PAGE = "default-src 'none'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, MediaType> SWAGGER_FILES = Map.of(
            "swagger-ui.css", STYLE,
            "swagger-ui-bundle.js", SCRIPT,
            "swagger-ui-standalone-preset.js", SCRIPT,
            "favicon-32x32.png", MediaType.IMAGE_PNG);

    /** One document: the token stays in its memory while its script moves between these paths. */
    private static final List<String> STAFF_PATHS = List.of(
            "/",
            "/console/login",
            "/console/reports",
            "/console/help",
            "/console/stations",
            "/console/points-rules",
            "/console/surveys");

    private static final List<String> SCRIPTS = List.of(
            "app.js",
            "dom.js",
            "language.js",
            "words.js",
            "session.js",
            "api.js",
            "names.js",
            "live.js",
            "charts.js",
            "figures.js",
            "panels.js",
            "details.js",
            "map.js",
            "dashboard.js",
            "commands.js",
            "desk.js",
            "reports.js",
            "help.js",
            "stations.js",
            "points-rules.js",
            "rule-draft.js",
            "surveys.js",
            "threshold.js");

    private static final WebJar SWAGGER = new WebJar("swagger-ui");
    private static final WebJar ECHARTS = new WebJar("echarts");

    @Bean
    RouterFunction<ServerResponse> pageFiles(RouteSettings routes) {
        Resource echarts = ECHARTS.file("echarts.esm.min.js");
        RouterFunctions.Builder files = RouterFunctions.route()
                .route(read("/docs"), request -> page("documents.html", DOCUMENTS_PAGE))
                .route(read("/pages/app.css"), request -> file(new ClassPathResource("pages/app.css"), STYLE))
                .route(read("/pages/echarts.js"), request -> file(echarts, SCRIPT))
                .route(read("/favicon.ico"), request -> file(SWAGGER.file("favicon-32x32.png"), MediaType.IMAGE_PNG));
        STAFF_PATHS.forEach(path -> files.route(read(path), request -> page("index.html", STAFF_PAGE)));
        SCRIPTS.forEach(name ->
                files.route(read("/pages/" + name), request -> file(new ClassPathResource("pages/" + name), SCRIPT)));
        SWAGGER_FILES.forEach((name, type) -> {
            Resource resource = SWAGGER.file(name);
            files.route(read("/docs/ui/" + name), request -> file(resource, type));
        });
        String start = startScript(List.copyOf(routes.services().keySet()));
        files.route(
                read("/docs/ui/start.js"),
                request -> ServerResponse.ok()
                        .contentType(SCRIPT)
                        .header("X-Content-Type-Options", "nosniff")
                        .bodyValue(start));
        return files.build();
    }

    private static RequestPredicate read(String path) {
        return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(path));
    }

    private static Mono<ServerResponse> page(String name, String policy) {
        return ServerResponse.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .cacheControl(CacheControl.noCache())
                .bodyValue(new ClassPathResource("pages/" + name));
    }

    private static Mono<ServerResponse> file(Resource resource, MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .bodyValue(resource);
    }

    static String startScript(List<String> services) {
        String urls = Stream.concat(
                        services.stream().map(name -> "{name: '" + name + "-service', url: '/docs/" + name + "'}"),
                        Stream.of("{name: 'gateway', url: '/docs/gateway'}"))
                .collect(Collectors.joining(", "));
        return """
                window.onload = () => {
                  window.ui = SwaggerUIBundle({
                    urls: [%s],
                    dom_id: '#documents',
                    deepLinking: true,
                    docExpansion: 'none',
                    validatorUrl: null,
                    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
                    layout: 'StandaloneLayout'
                  });
                };
                """.formatted(urls);
    }
}
