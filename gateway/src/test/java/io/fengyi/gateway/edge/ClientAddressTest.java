package io.fengyi.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class ClientAddressTest {

    @Test
    void aClaimIsNotBelievedByDefault() {
        assertThat(address(List.of(), "198.51.100.7", "10.0.0.1")).isEqualTo("198.51.100.7");
    }

    @Test
    void behindATrustedProxyTheNearestUntrustedHopCounts() {
        List<String> proxies = List.of("10.0.0.0/8", "2001:db8::1");
        assertThat(address(proxies, "10.1.1.1", "203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(address(proxies, "10.1.1.1", "1.2.3.4, 203.0.113.9, 10.2.2.2"))
                .isEqualTo("203.0.113.9");
        assertThat(address(proxies, "203.0.113.9", "1.2.3.4")).isEqualTo("203.0.113.9");
        assertThat(address(proxies, "10.1.1.1", "evil.example")).isEqualTo("10.1.1.1");
        assertThat(address(proxies, "10.1.1.1", null)).isEqualTo("10.1.1.1");
        assertThat(address(proxies, "2001:db8::1", "203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @Test
    void anonymousCallersOfOneIpv6NetworkShareALimit() {
        assertThat(ClientAddress.limitKey("198.51.100.7")).isEqualTo("198.51.100.7");
        assertThat(ClientAddress.limitKey("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(ClientAddress.limitKey("2001:db8:1:2:ffff::1"))
                .isNotEqualTo(ClientAddress.limitKey("2001:db8:1:3::1"));
    }

    @Test
    void aTrustedProxyIsAnAddressNotAName() {
        assertThatThrownBy(() -> new ClientAddress(new EdgeSettings(List.of("proxy.example"), Duration.ofSeconds(60))))
                .hasMessageContaining("proxy.example");
    }

    private static String address(List<String> proxies, String peer, String claim) {
        MockServerHttpRequest.BaseBuilder<?> request =
                MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(peer, 40_000));
        if (claim != null) {
            request.header("X-Forwarded-For", claim);
        }
        return new ClientAddress(new EdgeSettings(proxies, Duration.ofSeconds(60))).of(request.build());
    }
}
