package io.fengyi.outbound;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses are everybody's. IPv4 without the special-purpose blocks; IPv6 only global unicast without those that
 * carry an IPv4 address or are for documentation. Source: IANA special-purpose registries (RFC 6890).
 */
final class PublicAddresses {

    private static final List<Block> SPECIAL_V4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");
    private static final List<Block> GLOBAL_V6 = blocks("2000::/3");
    private static final List<Block> SPECIAL_V6 = blocks("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private PublicAddresses() {}

    private record Block(byte[] prefix, int bits) {

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((prefix[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return SPECIAL_V4.stream().noneMatch(block -> block.holds(bytes));
        }
        return address instanceof Inet6Address
                && GLOBAL_V6.stream().anyMatch(block -> block.holds(bytes))
                && SPECIAL_V6.stream().noneMatch(block -> block.holds(bytes));
    }

    private static List<Block> blocks(String... notations) {
        return List.of(notations).stream().map(PublicAddresses::block).toList();
    }

    private static Block block(String notation) {
        int slash = notation.indexOf('/');
        try {
            return new Block(
                    InetAddress.getByName(notation.substring(0, slash)).getAddress(),
                    Integer.parseInt(notation.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(notation, e);
        }
    }
}
