package io.fengyi.gateway.live;

import io.fengyi.gateway.route.RouteSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * The last change per service, and the news of it. A dashboard that comes back says until when it knows; what this
 * gateway cannot answer for (it was not running yet) counts as changed, so that nothing is ever missed.
 */
@Component
public class ChangedFigures implements SmartLifecycle {

    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);
    private static final int UNREAD = 64;

    private final Set<String> services;
    private final Clock clock;
    private final Instant began;
    private final Map<String, Instant> last = new ConcurrentHashMap<>();
    private final Sinks.Many<FiguresChanged> news = Sinks.many().multicast().directBestEffort();
    private final Sinks.Empty<Void> end = Sinks.empty();
    private volatile boolean running;

    ChangedFigures(RouteSettings routes, Clock clock) {
        this.services = Set.copyOf(routes.services().keySet());
        this.clock = clock;
        this.began = clock.instant();
    }

    /** Every service whose figures may change. */
    public Set<String> services() {
        return services;
    }

    /** Called by one thread only. */
    public void changed(Collection<String> changed) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        changed.stream().filter(services::contains).sorted().forEach(service -> {
            last.put(service, at);
            news.tryEmitNext(new FiguresChanged(service, at));
        });
    }

    /**
     * What changed after then, followed by what changes from now on. A reader that does not keep up is cut off; it
     * comes back with the time it knows.
     *
     * @param known when the reader heard something last; null when it has just read everything
     */
    Flux<FiguresChanged> since(@Nullable Instant known) {
        return Flux.merge(Flux.defer(() -> Flux.fromIterable(missed(known))), news.asFlux())
                .onBackpressureBuffer(UNREAD);
    }

    /** Completes when this gateway stops. */
    Mono<Void> end() {
        return end.asMono();
    }

    private List<FiguresChanged> missed(@Nullable Instant known) {
        if (known == null) {
            return List.of();
        }
        Instant from = known.minus(CLOCKS_DIFFER);
        if (from.isBefore(began)) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return services.stream()
                    .sorted()
                    .map(service -> new FiguresChanged(service, now))
                    .toList();
        }
        return last.entrySet().stream()
                .filter(entry -> entry.getValue().isAfter(from))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new FiguresChanged(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Open streams end before the server waits for its requests to end. */
    @Override
    public void stop() {
        running = false;
        end.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
