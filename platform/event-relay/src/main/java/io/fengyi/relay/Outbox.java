package io.fengyi.relay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What one document still has to tell, in order; stored as its field {@code outbox} in the same write as its state.
 *
 * <p>At most {@value #MOST} events: a document that could not send so many refuses further decisions
 * ({@link OutboxFull}) rather than losing one. A document with nothing to tell has no outbox at all, so that the sparse
 * index on {@code outbox.since} holds only the few that have.
 *
 * @param since when the oldest waiting event was composed, system time; the sweep looks for it
 */
public record Outbox(Instant since, List<UnsentEvent> events) {

    public static final int MOST = 64;
    public static final String FIELD = "outbox";

    public Outbox {
        events = List.copyOf(events);
    }

    /** The outbox with these events behind those that already wait, or null when there are none at all. */
    public static @Nullable Outbox append(@Nullable Outbox waiting, List<UnsentEvent> more) {
        if (more.isEmpty()) {
            return waiting;
        }
        List<UnsentEvent> all = new ArrayList<>(waiting == null ? List.of() : waiting.events());
        all.addAll(more);
        if (all.size() > MOST) {
            throw new OutboxFull(more.get(0).key(), all.size());
        }
        return new Outbox(all.get(0).queuedAt(), all);
    }

    /** The outbox of a new document. */
    public static @Nullable Outbox of(List<UnsentEvent> events) {
        return append(null, events);
    }

    /** For repositories that write raw documents. */
    public Document toDocument() {
        return new Document("since", Date.from(since))
                .append("events", events.stream().map(UnsentEvent::toDocument).toList());
    }

    /** Reads what {@link #toDocument()} or the mapping wrote. */
    public static Outbox of(Document document) {
        return new Outbox(
                document.getDate("since").toInstant(),
                document.getList("events", Document.class).stream()
                        .map(UnsentEvent::of)
                        .toList());
    }
}
