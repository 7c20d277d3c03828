package io.fengyi.gateway.live;

import com.nimbusds.jwt.SignedJWT;
import io.fengyi.gateway.limit.ClientLimits;
import io.fengyi.gateway.problem.Problems;
import io.fengyi.gateway.problem.Refusal;
import io.fengyi.gateway.token.Bearer;
import io.fengyi.gateway.token.TokenCheck;
import io.fengyi.gateway.token.VerifiedToken;
import java.text.ParseException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * {@code GET /live/figures}: server-sent events for street admins, party affairs, community staff and district viewers.
 * A stream ends with its token; the client comes back with a fresh one and {@code Last-Event-ID}. Source: platform.md
 * 3.12.
 */
@Configuration(proxyBeanMethods = false)
class LiveFigures {

    private static final List<String> READERS =
            List.of("STREET_ADMIN", "PARTY_AFFAIRS", "COMMUNITY_STAFF", "DISTRICT_VIEWER");

    private final TokenCheck tokens;
    private final ClientLimits clients;
    private final ChangedFigures changes;
    private final LiveSettings settings;
    private final Clock clock;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    LiveFigures(TokenCheck tokens, ClientLimits clients, ChangedFigures changes, LiveSettings settings, Clock clock) {
        this.tokens = tokens;
        this.clients = clients;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    RouterFunction<ServerResponse> liveFigureStream() {
        return RouterFunctions.route().GET("/live/figures", this::stream).build();
    }

    private Mono<ServerResponse> stream(ServerRequest request) {
        String token = Bearer.of(request.headers().asHttpHeaders());
        if (token == null) {
            throw Refusal.of(401, "token-invalid", "none was sent");
        }
        VerifiedToken known = tokens.known(token);
        return (known == null ? tokens.verify(token) : Mono.just(known)).flatMap(caller -> {
            clients.take(
                    caller.client(),
                    caller.allowance(),
                    request.exchange().getResponse().getHeaders());
            refuseOthers(rolesOf(token));
            Instant heard = heard(request.headers().firstHeader("Last-Event-ID"));
            return ServerResponse.ok()
                    .contentType(MediaType.TEXT_EVENT_STREAM)
                    .cacheControl(CacheControl.noStore())
                    .header("X-Accel-Buffering", "no")
                    .header("X-Content-Type-Options", "nosniff")
                    .body(BodyInserters.fromServerSentEvents(counted(caller.account(), events(token, caller, heard))));
        });
    }

    private Flux<ServerSentEvent<FiguresChanged>> events(String token, VerifiedToken caller, @Nullable Instant heard) {
        Flux<ServerSentEvent<FiguresChanged>> changed = changes.since(heard).map(LiveFigures::event);
        Flux<ServerSentEvent<FiguresChanged>> alive = Flux.interval(Duration.ZERO, settings.heartbeat())
                .doOnNext(beat -> tokens.known(token))
                .map(beat -> ServerSentEvent.<FiguresChanged>builder()
                        .comment("alive")
                        .build());
        return Flux.merge(changed, alive)
                .takeUntilOther(changes.end())
                .take(Duration.between(clock.instant(), caller.expiresAt()))
                .onErrorComplete(Refusal.class);
    }

    private static ServerSentEvent<FiguresChanged> event(FiguresChanged change) {
        return ServerSentEvent.<FiguresChanged>builder()
                .id(Long.toString(change.at().toEpochMilli()))
                .event("figures")
                .data(change)
                .build();
    }

    /** Counted from the first byte, so that a caller who leaves before it does not count for ever. */
    private <T> Flux<T> counted(String account, Flux<T> events) {
        return Flux.defer(() -> {
            if (open.merge(account, 1, Integer::sum) > settings.streamsPerAccount()) {
                left(account);
                return Flux.error(
                        Refusal.forNow(429, "too-many-streams", settings.heartbeat(), settings.streamsPerAccount()));
            }
            return events.doFinally(signal -> left(account));
        });
    }

    private void left(String account) {
        open.computeIfPresent(account, (name, count) -> count == 1 ? null : count - 1);
    }

    private static void refuseOthers(List<String> roles) {
        if (Collections.disjoint(roles, READERS)) {
            throw Refusal.of(403, "forbidden", Problems.shown(roles.toString()), READERS);
        }
    }

    /** Only after the signature was found good. */
    private static List<String> rolesOf(String verified) {
        try {
            List<String> roles = SignedJWT.parse(verified).getJWTClaimsSet().getStringListClaim("roles");
            return roles == null ? List.of() : roles;
        } catch (ParseException e) {
            return List.of();
        }
    }

    /** An id that is none of ours says as much as a very old one: everything may have changed. */
    private static @Nullable Instant heard(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        try {
            return Instant.ofEpochMilli(Long.parseLong(lastEventId.strip()));
        } catch (NumberFormatException | DateTimeException foreign) {
            return Instant.EPOCH;
        }
    }
}
