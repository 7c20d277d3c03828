package io.fengyi.relay;

import java.util.LinkedHashMap;
import java.util.Map;

/** The topics that a service owns; they are created at start if they are missing. */
public final class PublishedTopics {

    private final Map<String, Boolean> compactedByName = new LinkedHashMap<>();

    private PublishedTopics() {}

    public static PublishedTopics of(String... names) {
        PublishedTopics topics = new PublishedTopics();
        for (String name : names) {
            topics.compactedByName.put(name, false);
        }
        return topics;
    }

    /** Adds a topic that keeps the last event per key for ever. */
    public PublishedTopics compacted(String name) {
        compactedByName.put(name, true);
        return this;
    }

    public Map<String, Boolean> compactedByName() {
        return Map.copyOf(compactedByName);
    }
}
