package io.fengyi.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class TraceParentTest {

    private static final String GOOD = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void aWellFormedTraceIsKept() {
        assertThat(TraceParent.of(exchange(GOOD))).isEqualTo(GOOD);
        assertThat(TraceParent.id(exchange(GOOD))).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-x",
                "00_4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
            })
    void anythingElseBeginsANewTraceThatStaysTheSameForTheExchange(String header) {
        MockServerWebExchange exchange = exchange(header);
        String begun = TraceParent.of(exchange);
        assertThat(TraceParent.isWellFormed(begun)).isTrue();
        assertThat(begun).isNotEqualTo(header).isEqualTo(TraceParent.of(exchange));
    }

    private static MockServerWebExchange exchange(String header) {
        return MockServerWebExchange.from(MockServerHttpRequest.get("/").header("traceparent", header));
    }
}
