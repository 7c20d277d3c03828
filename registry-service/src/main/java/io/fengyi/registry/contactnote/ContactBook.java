package io.fengyi.registry.contactnote;

import io.fengyi.http.Conflict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * All contacts with one enterprise.
 *
 * @param id of the enterprise
 * @param notes in the order in which they were written
 * @param last the latest contact: what an earlier one had promised is settled by it
 */
@Document("contact_books")
record ContactBook(
        @Id String id,
        @Version @Nullable Long version,
        List<ContactNote> notes,
        @Nullable ContactNote last) {

    /** A note a week for forty years. */
    private static final int MOST = 2_000;

    private static final Comparator<ContactNote> BY_DAY =
            Comparator.comparing(ContactNote::day).thenComparing(ContactNote::id);

    static ContactBook of(String enterpriseId) {
        return new ContactBook(enterpriseId, null, List.of(), null);
    }

    /** @throws Conflict 409 {@code too-many-notes} */
    ContactBook with(ContactNote note) {
        if (notes.size() >= MOST) {
            throw new Conflict("too-many-notes", "notes: " + notes.size() + " on " + id);
        }
        List<ContactNote> longer = new ArrayList<>(notes);
        longer.add(note);
        return new ContactBook(id, version, longer, longer.stream().max(BY_DAY).orElse(note));
    }

    /** The latest contact up to that day. */
    Optional<ContactNote> lastOn(LocalDate asOf) {
        return notes.stream().filter(note -> !note.date().isAfter(asOf)).max(BY_DAY);
    }

    Optional<ContactNote> writtenWith(@Nullable String key) {
        return notes.stream()
                .filter(note -> key != null && key.equals(note.creationKey()))
                .findFirst();
    }

    /** The latest contact first. */
    List<ContactNote> latestFirst() {
        return notes.stream().sorted(BY_DAY.reversed()).toList();
    }
}
