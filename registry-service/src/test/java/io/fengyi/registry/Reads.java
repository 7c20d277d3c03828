package io.fengyi.registry;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what is read from each collection. */
public final class Reads implements CommandListener {

    private static final Set<String> READING = Set.of("find", "aggregate", "count", "distinct");

    private final Map<String, Long> byCollection = new ConcurrentHashMap<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        String command = event.getCommandName();
        if (READING.contains(command) && event.getCommand().get(command).isString()) {
            byCollection.merge(event.getCommand().getString(command).getValue(), 1L, Long::sum);
        }
    }

    public void forget() {
        byCollection.clear();
    }

    public long of(String collection) {
        return byCollection.getOrDefault(collection, 0L);
    }
}
