package io.fengyi.gateway.edge;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Who is calling, by address: the peer of the connection, or what the nearest untrusted hop is according to trusted
 * proxies. An anonymous IPv6 caller is limited by its /64 network, because it owns all of that.
 */
@Component
class ClientAddress {

    private static final String HEADER = "X-Forwarded-For";

    private final List<Network> trusted;

    private record Network(byte[] address, int bits) {}

    ClientAddress(EdgeSettings settings) {
        this.trusted = settings.trustedProxies().stream()
                .filter(text -> !text.isBlank())
                .map(ClientAddress::network)
                .toList();
    }

    String of(ServerHttpRequest request) {
        InetSocketAddress peer = request.getRemoteAddress();
        if (peer == null || peer.getAddress() == null) {
            return "unknown";
        }
        InetAddress address = peer.getAddress();
        if (trusted.isEmpty() || !isTrusted(address)) {
            return address.getHostAddress();
        }
        List<String> claims = request.getHeaders().getOrDefault(HEADER, List.of()).stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        InetAddress nearest = address;
        for (int i = claims.size() - 1; i >= 0; i--) {
            InetAddress hop = literal(claims.get(i));
            if (hop == null) {
                break;
            }
            nearest = hop;
            if (!isTrusted(hop)) {
                break;
            }
        }
        return nearest.getHostAddress();
    }

    /** The key under which an anonymous caller is limited. */
    static String limitKey(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        InetAddress parsed = literal(address);
        if (parsed == null) {
            return address;
        }
        byte[] bytes = parsed.getAddress();
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 8 && i < bytes.length; i += 2) {
            network.append(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff))
                    .append(':');
        }
        return network.append(":/64").toString();
    }

    private boolean isTrusted(InetAddress address) {
        byte[] bytes = address.getAddress();
        return trusted.stream().anyMatch(network -> contains(network, bytes));
    }

    private static boolean contains(Network network, byte[] address) {
        if (network.address().length != address.length) {
            return false;
        }
        for (int bit = 0; bit < network.bits(); bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((network.address()[bit / 8] & mask) != (address[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }

    private static Network network(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress address = literal(parts[0]);
        if (address == null) {
            throw new IllegalArgumentException(
                    "trusted proxy: " + text + " (an address or a network such as 10.0.0.0/8)");
        }
        byte[] bytes = address.getAddress();
        return new Network(bytes, parts.length == 2 ? Integer.parseInt(parts[1]) : bytes.length * 8);
    }

    /** Only literal addresses: a name is never looked up. */
    private static @Nullable InetAddress literal(String text) {
        if (!text.matches("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            return null;
        }
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException malformed) {
            return null;
        }
    }
}
