package io.fengyi.gateway.testing;

import io.fengyi.gateway.GatewayApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A gateway on a free port before {@link Backends}; it is started as in production, from its own configuration. */
public final class RunningGateway implements AutoCloseable {

    private static final Pattern OF_THE_GATEWAY = Pattern.compile("webflux|reactor|netty|slow-calls|parallel");
    private static final int SHOWN_FRAMES = 25;

    private final ConfigurableApplicationContext context;
    private final URI url;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private RunningGateway(ConfigurableApplicationContext context) {
        this.context = context;
        this.url = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
    }

    /** @param settings more settings; by default clients are not limited */
    public static RunningGateway before(Backends backends, Map<String, Object> settings) {
        Map<String, Object> all = new LinkedHashMap<>(backends.settings());
        all.put("server.port", 0);
        all.put("fengyi.gateway.limit.requests-per-second", 0);
        all.put("spring.main.banner-mode", "off");
        all.putAll(settings);
        String[] arguments = all.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toArray(String[]::new);
        return new RunningGateway(new SpringApplicationBuilder(GatewayApplication.class).run(arguments));
    }

    public int port() {
        return url.getPort();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path).GET();
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    public HttpResponse<String> getAs(String token, String path) {
        return get(path, "Authorization", "Bearer " + token);
    }

    public byte[] bytesAs(String token, String path) {
        return http.sendAsync(
                        request(path).header("Authorization", "Bearer " + token).build(),
                        HttpResponse.BodyHandlers.ofByteArray())
                .join()
                .body();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (HttpTimeoutException e) {
            throw new IllegalStateException("no answer; " + whatTheGatewayDoes(), e);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Where its event loops and timers are, so that a request without an answer leaves a trace of why. */
    private static String whatTheGatewayDoes() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread ->
                        OF_THE_GATEWAY.matcher(thread.getKey().getName()).find())
                .map(thread -> thread.getKey().getName() + " " + thread.getKey().getState() + " "
                        + Arrays.stream(thread.getValue()).limit(SHOWN_FRAMES).toList())
                .collect(Collectors.joining("\n"));
    }

    public java.util.concurrent.CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        context.close();
    }
}
