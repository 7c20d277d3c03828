package io.fengyi.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Which addresses are never called (platform.md 3.8). */
class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://photos.example/a.jpg",
                "ftp://photos.example/a.jpg",
                "https://photos.example:8443/a.jpg",
                "https://user@photos.example/a.jpg",
                "https://user:word@photos.example/a.jpg",
                "https:///a.jpg",
                "photos.example/a.jpg",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://127.0.0.1/",
                "https://127.0.0.1./",
                "https://10.0.0.8/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://0.0.0.0/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[fe80::1]/",
                "https://[fc00::1]/",
                "https://[fd12:3456::1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001::1]/",
                "https://[2001:db8::1]/",
                "https://[ff02::1]/",
                "https://bad host/"
            })
    void isRefused(String url) {
        assertThatThrownBy(() -> literals().check(url)).isInstanceOf(AddressNotAllowed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://8.8.8.8/a.jpg",
                "https://photos.example/a.jpg?x=1",
                "https://photos.example:443/",
                "https://[2400:3200::1]/"
            })
    void isPublic(String url) {
        literals().check(url);
    }

    @Test
    void aNameIsRefusedWhenOneOfItsAddressesIsPrivate() {
        PinnedCalls calls = resolving(List.of("8.8.8.8", "10.0.0.1"));
        assertThatThrownBy(() -> calls.check("https://rebinding.example/"))
                .isInstanceOf(AddressNotAllowed.class)
                .hasMessageContaining("rebinding.example");
    }

    @Test
    void aNameThatLeadsElsewhereAfterTheCheckIsNotCalled() {
        List<String> addresses = new ArrayList<>(List.of("8.8.8.8"));
        PinnedCalls calls = resolving(addresses);
        calls.check("https://rebinding.example/");
        addresses.set(0, "127.0.0.1");
        assertThatThrownBy(() -> calls.call(OutboundRequest.get("https://rebinding.example/", 100)))
                .isInstanceOf(AddressNotAllowed.class)
                .hasMessageContaining("rebinding.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://127.0.0.1:8080/",
                "http://127.0.0.2:8080/",
                "http://127.0.0.1/",
                "http://127.0.0.1:8080@10.0.0.1/",
                "http://localhost:8080/",
                "http://2130706433:8080/",
                "http://0x7f.1:8080/",
                "http://[::ffff:127.0.0.1]:8080/",
                "http://10.0.0.1:8080/"
            })
    void aLocalReceiverIsWrittenPlainlyOrRefused(String url) {
        assertThatThrownBy(() -> literals().withLocalReceivers().check(url)).isInstanceOf(AddressNotAllowed.class);
    }

    @Test
    void localReceiversAreForTryingOutAndRefusedInProduction() throws Exception {
        MockEnvironment environment = new MockEnvironment();
        var configuration = new OutboundAutoConfiguration();
        assertThatThrownBy(() -> configuration.outboundCalls(environment).check("http://127.0.0.1:8080/"))
                .isInstanceOf(AddressNotAllowed.class);
        environment.setProperty("fengyi.outbound.local-receivers", "true");
        configuration.outboundCalls(environment).check("http://127.0.0.1:8080/");
        environment.setActiveProfiles("production");
        assertThatThrownBy(() -> configuration.outboundCalls(environment))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("production");
    }

    @Test
    void theMessageNamesTheRule() {
        assertThatThrownBy(() -> literals().check("http://photos.example/")).hasMessage("scheme: http (https only)");
        assertThat(Target.of("https://Photos.Example/a").host()).isEqualTo("photos.example");
    }

    private static PinnedCalls literals() {
        return resolving(List.of());
    }

    /** Literal addresses mean themselves; every name leads to these addresses, or to a public one. */
    private static PinnedCalls resolving(List<String> addresses) {
        DnsResolver names = new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                boolean literal = host.startsWith("[") || Character.isDigit(host.charAt(0));
                List<String> meant = literal ? List.of(host) : addresses.isEmpty() ? List.of("8.8.4.4") : addresses;
                InetAddress[] found = new InetAddress[meant.size()];
                for (int i = 0; i < found.length; i++) {
                    found[i] = InetAddress.getByName(meant.get(i));
                }
                return found;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
        try {
            return new PinnedCalls(
                    names, PublicAddresses::isPublic, SSLContext.getDefault(), 443, Duration.ofSeconds(1));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
