package io.fengyi.gateway.trace;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** W3C Trace Context, version 00: a well-formed header is passed on unchanged, anything else starts a new trace. */
public final class TraceParent {

    public static final String HEADER = "traceparent";
    private static final String ATTRIBUTE = TraceParent.class.getName();
    private static final int LENGTH = 55;

    private TraceParent() {}

    /** The header to send on; the same for the whole exchange. */
    public static String of(ServerWebExchange exchange) {
        String known = exchange.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        String sent = exchange.getRequest().getHeaders().getFirst(HEADER);
        String parent = sent != null && isWellFormed(sent) ? sent : begin();
        exchange.getAttributes().put(ATTRIBUTE, parent);
        return parent;
    }

    /** 32 hex digits. */
    public static String id(ServerWebExchange exchange) {
        return of(exchange).substring(3, 35);
    }

    static boolean isWellFormed(@Nullable String header) {
        if (header == null || header.length() != LENGTH || !header.startsWith("00-")) {
            return false;
        }
        boolean traceIsZero = true;
        boolean spanIsZero = true;
        for (int i = 3; i < LENGTH; i++) {
            char c = header.charAt(i);
            if (i == 35 || i == 52) {
                if (c != '-') {
                    return false;
                }
            } else if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            } else if (i < 35) {
                traceIsZero &= c == '0';
            } else if (i < 52) {
                spanIsZero &= c == '0';
            }
        }
        return !traceIsZero && !spanIsZero;
    }

    private static String begin() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return "00-" + hex.toHexDigits(random.nextLong() | 1) + hex.toHexDigits(random.nextLong()) + '-'
                + hex.toHexDigits(random.nextLong() | 1) + "-01";
    }
}
