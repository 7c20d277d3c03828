package io.fengyi.gateway.situation.figures;

import io.fengyi.gateway.forward.ServiceReads;
import io.fengyi.gateway.situation.figures.Answers.Said;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the services for figures, all at once and with the caller's own token, so nobody is shown more than the
 * figures themselves show. A service asked for a key that it does not know is asked again for all it has.
 */
@Component
public class FigureDesk {

    private static final Logger log = LoggerFactory.getLogger(FigureDesk.class);
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNREADABLE = 502;

    private final ServiceReads services;
    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    FigureDesk(ServiceReads services) {
        this.services = services;
    }

    /** Never an error: what could not be had is not there. */
    public Mono<Answers> ask(Set<FigureRef> wanted, Period period, String token, String traceParent) {
        Map<Ask, List<FigureRef>> asks = wanted.stream().collect(Collectors.groupingBy(Ask::of));
        return Flux.fromIterable(asks.entrySet())
                .flatMap(
                        entry -> said(entry.getKey(), keys(entry.getValue()), period, token, traceParent)
                                .map(said -> Map.entry(entry.getKey(), said)),
                        asks.size())
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .map(Answers::new);
    }

    private static Set<String> keys(List<FigureRef> refs) {
        return refs.stream().map(FigureRef::key).collect(Collectors.toCollection(TreeSet::new));
    }

    private Mono<Said> said(Ask ask, Set<String> keys, Period period, String token, String traceParent) {
        String path = ask.path(period, keys);
        return services.get(ask.service(), path, token, traceParent).flatMap(answer -> {
            if (answer.status() == BAD_REQUEST && !keys.isEmpty() && !ask.advice()) {
                return said(ask, Set.of(), period, token, traceParent);
            }
            return Mono.just(answer.isOk() ? read(ask, path, answer.body()) : Said.nothing(answer.status()));
        });
    }

    private Said read(Ask ask, String path, byte[] body) {
        try {
            if (ask.advice()) {
                JsonNode advice = json.readTree(body);
                return new Said(OK, List.of(Advice.item(advice, path)), Advice.coverage(advice, path));
            }
            List<Item> items = json.readValue(body, Item.Items.class).items();
            return items == null ? Said.nothing(UNREADABLE) : new Said(OK, items, null);
        } catch (JacksonException e) {
            log.warn("event=figures-unreadable service={} reason={}", ask.service(), e.getOriginalMessage());
            return Said.nothing(UNREADABLE);
        }
    }
}
