package io.fengyi.access.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.RequestTemplate;
import io.fengyi.access.testapp.Issuer;
import io.fengyi.http.Trace;
import io.fengyi.http.Unavailable;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServiceTokensIT {

    private final Issuer registry = new Issuer();
    private final ServiceTokens tokens =
            new RegistryServiceTokens("points-service", "s3cret", registry.url(), Clock.systemUTC());

    @AfterEach
    void stop() {
        registry.close();
        Trace.end();
    }

    @Test
    void manyCallsShareOneToken() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<String>> calls = IntStream.range(0, 100)
                    .<Callable<String>>mapToObj(i -> tokens::bearer)
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo("t1");
            }
        } finally {
            threads.shutdown();
        }
        assertThat(registry.tokenCalls).hasValue(1);
        assertThat(registry.lastAuthorization)
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("points-service:s3cret".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aRegistryThatRefusesOrIsGoneIsUnavailable() {
        registry.tokenStatus = 401;
        assertThatThrownBy(tokens::bearer).isInstanceOf(Unavailable.class);
        registry.tokenStatus = 200;
        assertThat(tokens.bearer()).isEqualTo("t2");

        registry.close();
        ServiceTokens gone = new RegistryServiceTokens("x-service", "s", registry.url(), Clock.systemUTC());
        assertThatThrownBy(gone::bearer).isInstanceOf(Unavailable.class);
    }

    @Test
    void feignCallsCarryTokenAndTrace() {
        Trace.begin("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        RequestTemplate call = new RequestTemplate();
        new ServiceTokenInterceptor(() -> "abc").apply(call);

        assertThat(call.headers().get("Authorization")).containsExactly("Bearer abc");
        assertThat(call.headers().get("traceparent"))
                .containsExactly("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
    }

    @Test
    void aCallThatBringsItsOwnTokenKeepsIt() {
        RequestTemplate call = new RequestTemplate().header("Authorization", "Bearer users");
        new ServiceTokenInterceptor(() -> "abc").apply(call);

        assertThat(call.headers().get("Authorization")).containsExactly("Bearer users");
    }
}
