package io.fengyi.relay;

import io.fengyi.contracts.EventContract;
import io.fengyi.http.Trace;
import io.fengyi.store.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.json.JsonMapper;

/** Makes a contract record ready to be stored and sent. */
public final class EventComposer {

    private static final int MOST_BYTES = 8_192;

    private final String service;
    private final JsonMapper json;
    private final Clock clock;
    private final Clock systemClock;

    /** @param service name of the service that tells, for what every service tells alike */
    public EventComposer(String service, JsonMapper json, Clock clock, Clock systemClock) {
        this.service = service;
        this.json = json;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    /**
     * The event as it will travel.
     *
     * @param key id of the aggregate it tells of
     * @param event a record annotated with {@link EventContract}, at most 8 kB as JSON
     */
    public UnsentEvent compose(String key, Record event) {
        EventContract contract = event.getClass().getAnnotation(EventContract.class);
        if (contract == null) {
            throw new IllegalArgumentException(event.getClass() + " has no @EventContract");
        }
        String data = json.writeValueAsString(event);
        int size = data.getBytes(StandardCharsets.UTF_8).length;
        if (size > MOST_BYTES) {
            throw new IllegalArgumentException(
                    contract.type() + " of " + key + ": " + size + " bytes (at most " + MOST_BYTES + ")");
        }
        return new UnsentEvent(
                Ids.next("evt"),
                of(contract.topic()),
                key,
                of(contract.type()),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                systemClock.instant().truncatedTo(ChronoUnit.MILLIS),
                data,
                Trace.parent());
    }

    private String of(String name) {
        return name.replace(EventContract.SERVICE, service);
    }
}
