package io.fengyi.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that may be looked up: https, port 443, no userinfo, and a host that is a name or a plainly written IP
 * address. Hosts whose last label is a number in any notation are IP addresses to some resolvers and names to others
 * (decimal, hex, octal, short forms), so they are refused unless they are four plain decimal numbers.
 */
record Target(URI uri, String host, boolean isLocal) {

    private static final int HTTPS = 443;
    private static final int LONGEST = 2_000;
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(?:^|.*\\.)(?:\\d+|0x[0-9a-f]*)\\.?");
    private static final Pattern LOCAL = Pattern.compile("http://127\\.0\\.0\\.1:\\d{2,5}(?:/.*)?");
    private static final Pattern PLAIN_IPV4 = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    static Target of(String url) {
        URI uri = parse(url);
        if (!"https".equalsIgnoreCase(uri.getScheme())) {
            throw new AddressNotAllowed("scheme: " + uri.getScheme() + " (https only)");
        }
        if (uri.getRawUserInfo() != null) {
            throw new AddressNotAllowed("userinfo in an address is not allowed");
        }
        String host = uri.getHost();
        if (host == null || host.isEmpty()) {
            throw new AddressNotAllowed("host: none that can be read");
        }
        if (uri.getPort() != -1 && uri.getPort() != HTTPS) {
            throw new AddressNotAllowed("port: " + uri.getPort() + " (443 only)");
        }
        String lower = host.toLowerCase(Locale.ROOT);
        boolean numeric = ENDS_IN_NUMBER.matcher(lower).matches();
        if (numeric && !PLAIN_IPV4.matcher(lower).matches()) {
            throw new AddressNotAllowed("host: " + lower + " (a number in disguise)");
        }
        return new Target(uri, lower, false);
    }

    /** A receiver on this very machine, written as {@code http://127.0.0.1:PORT/…} and in no other way. */
    static Optional<Target> local(String url) {
        return LOCAL.matcher(url).matches() ? Optional.of(new Target(parse(url), "127.0.0.1", true)) : Optional.empty();
    }

    /** The same address at another port, for tests. */
    URI atPort(int port) {
        if (isLocal) {
            return uri;
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create("https://" + host + (port == HTTPS ? "" : ":" + port) + path + query);
    }

    private static URI parse(String url) {
        if (url.length() > LONGEST) {
            throw new AddressNotAllowed("address: " + url.length() + " characters (at most " + LONGEST + ")");
        }
        try {
            return new URI(url.strip());
        } catch (URISyntaxException e) {
            AddressNotAllowed refused = new AddressNotAllowed("address: cannot be read at " + e.getIndex());
            refused.initCause(e);
            throw refused;
        }
    }
}
