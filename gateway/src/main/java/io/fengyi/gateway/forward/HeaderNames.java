package io.fengyi.gateway.forward;

import java.util.Arrays;

/** Which headers end at the gateway. Names are compared by length first, because this runs for every header. */
final class HeaderNames {

    /** Of one connection only (RFC 9110 7.6.1), in either direction. */
    private static final String[] HOP = {
        "connection",
        "keep-alive",
        "proxy-authenticate",
        "proxy-authorization",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade",
        "http2-settings"
    };

    /** Would let a caller claim another address, host, path or method than the gateway has checked. */
    private static final String[] CLAIMED = {
        "forwarded",
        "x-real-ip",
        "x-client-ip",
        "x-cluster-client-ip",
        "true-client-ip",
        "cf-connecting-ip",
        "x-original-url",
        "x-original-uri",
        "x-original-host",
        "x-rewrite-url",
        "x-host",
        "x-http-method",
        "x-http-method-override",
        "x-method-override",
        "expect",
        "host"
    };

    private static final String[] TELLTALE = {"server", "x-powered-by", "x-application-context"};

    private static final String[][] FROM_CLIENT = byLength(HOP, CLAIMED);
    private static final String[][] FROM_SERVICE = byLength(HOP, TELLTALE);

    private HeaderNames() {}

    static boolean endsHereFromClient(String name) {
        return contains(FROM_CLIENT, name) || startsWith(name, "x-forwarded-") || startsWith(name, "x-fengyi-");
    }

    static boolean endsHereFromService(String name) {
        return contains(FROM_SERVICE, name);
    }

    private static boolean startsWith(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static boolean contains(String[][] names, String name) {
        if (name.length() < names.length) {
            for (String candidate : names[name.length()]) {
                if (candidate.equalsIgnoreCase(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String[][] byLength(String[]... lists) {
        int longest = Arrays.stream(lists)
                .flatMap(Arrays::stream)
                .mapToInt(String::length)
                .max()
                .orElse(0);
        String[][] found = new String[longest + 1][];
        for (int length = 0; length <= longest; length++) {
            int wanted = length;
            found[length] = Arrays.stream(lists)
                    .flatMap(Arrays::stream)
                    .filter(name -> name.length() == wanted)
                    .toArray(String[]::new);
        }
        return found;
    }
}
