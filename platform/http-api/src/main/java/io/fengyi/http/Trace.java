package io.fengyi.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace that the current thread works for, as W3C Trace Context ({@code traceparent}, version 00). It is read or
 * begun for each request and each consumed event, stands in every log line, and travels on by Feign and by events.
 */
public final class Trace {

    public static final String HEADER = "traceparent";
    private static final String MDC_ID = "traceId";
    private static final String MDC_PARENT = "traceparent";
    private static final Pattern FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final String NO_TRACE = "0".repeat(32);

    private Trace() {}

    /** Takes over the trace of a well-formed header, or begins one. */
    public static void begin(@Nullable String traceparent) {
        String parent =
                traceparent != null && FORM.matcher(traceparent).matches() && !traceparent.startsWith(NO_TRACE, 3)
                        ? traceparent
                        : "00-" + random(16) + '-' + random(8) + "-01";
        MDC.put(MDC_PARENT, parent);
        MDC.put(MDC_ID, parent.substring(3, 35));
    }

    public static void end() {
        MDC.remove(MDC_PARENT);
        MDC.remove(MDC_ID);
    }

    /** 32 hex digits, or {@code "-"} outside of any trace. */
    public static String id() {
        String id = MDC.get(MDC_ID);
        return id == null ? "-" : id;
    }

    /** The header to send on, or null outside of any trace. */
    public static @Nullable String parent() {
        return MDC.get(MDC_PARENT);
    }

    private static String random(int bytes) {
        byte[] some = new byte[bytes];
        ThreadLocalRandom.current().nextBytes(some);
        some[0] |= 1;
        return HexFormat.of().formatHex(some);
    }
}
