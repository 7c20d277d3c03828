package io.fengyi.gateway.limit;

import io.fengyi.gateway.problem.Refusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** Refuses a body that is too large: by its announced length before reading any of it, else while it streams by. */
@Component
public class BodyLimits {

    private final LimitSettings settings;

    BodyLimits(LimitSettings settings) {
        this.settings = settings;
    }

    /**
     * The exchange to go on with: the same one, or one that counts a body of unknown length.
     *
     * @throws Refusal 413
     */
    public ServerWebExchange guard(ServerWebExchange exchange, String path) {
        ServerHttpRequest request = exchange.getRequest();
        HttpHeaders headers = request.getHeaders();
        long announced = headers.getContentLength();
        if (announced >= 0) {
            long limit = limit(headers, path, announced);
            if (announced > limit) {
                throw tooLarge(announced + " bytes", limit);
            }
            return exchange;
        }
        if (!headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)) {
            return exchange;
        }
        long limit = limit(headers, path, Long.MAX_VALUE);
        return exchange.mutate().request(new Counted(request, limit)).build();
    }

    /** Whether files may be sent here; such a request takes as long as the client's line needs. */
    public boolean isUpload(ServerHttpRequest request, String path) {
        return limit(request.getHeaders(), path, Long.MAX_VALUE)
                > settings.body().toBytes();
    }

    private long limit(HttpHeaders headers, String path, long announced) {
        long plain = settings.body().toBytes();
        if (announced <= plain) {
            return plain;
        }
        String type = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        if (type == null || type.regionMatches(true, 0, "application/json", 0, 16)) {
            return plain;
        }
        for (LimitSettings.Upload upload : settings.uploads()) {
            if (path.startsWith(upload.path())) {
                return upload.size().toBytes();
            }
        }
        return plain;
    }

    private static Refusal tooLarge(String size, long limit) {
        return Refusal.of(413, "body-too-large", size, String.valueOf(limit));
    }

    private static final class Counted extends ServerHttpRequestDecorator {

        private final long limit;

        Counted(ServerHttpRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return Flux.defer(() -> {
                long[] seen = {0};
                return super.getBody().handle((buffer, next) -> {
                    seen[0] += buffer.readableByteCount();
                    if (seen[0] > limit) {
                        DataBufferUtils.release(buffer);
                        next.error(tooLarge("more than " + limit + " bytes", limit));
                    } else {
                        next.next(buffer);
                    }
                });
            });
        }
    }
}
