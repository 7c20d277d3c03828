package io.fengyi.registry;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.context.request.RequestContextHolder;

/** Counts what requests read from each collection; what is read beside them, e.g. to send events, is left out. */
public final class Reads implements CommandListener {

    private static final Set<String> READING = Set.of("find", "aggregate", "count", "distinct");

    private final Map<String, Long> byCollection = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String command = event.getCommandName();
        if (RequestContextHolder.getRequestAttributes() != null
                && READING.contains(command)
                && event.getCommand().get(command).isString()) {
            byCollection.merge(event.getCommand().getString(command).getValue(), 1L, Long::sum);
        }
    }

    public void forget() {
        byCollection.clear();
    }

    /** How often each collection was read since. */
    public Map<String, Long> all() {
        return Map.copyOf(byCollection);
    }

    public long of(String collection) {
        return byCollection.getOrDefault(collection, 0L);
    }
}
