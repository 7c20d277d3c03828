package io.fengyi.http;

import io.fengyi.store.Ids;
import io.fengyi.store.Keyset;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The smallest service that uses every convention. */
@SpringBootApplication
class NotesApplication {

    enum Colour {
        RED,
        BLUE
    }

    record WriteNote(
            @NotBlank @Size(max = 20) String text,
            @Max(9) @Nullable Integer stars,
            @Nullable Colour colour,
            @Nullable Place place,
            @Nullable Map<String, String> attributes) {}

    @Document("notes")
    record Note(
            @Id String id,
            @Version @Nullable Long version,
            String text,
            @Nullable Colour colour,
            String key) {}

    record NoteView(String id, String text, @Nullable Colour colour) {
        static NoteView of(Note note) {
            return new NoteView(note.id(), note.text(), note.colour());
        }
    }

    record Editable(
            @NotBlank @Size(max = 20) String text, @Nullable Colour colour) {}

    @RestController
    @RequestMapping("/api/v1/notes")
    static class NoteResource {

        private final MongoOperations mongo;

        NoteResource(MongoOperations mongo) {
            this.mongo = mongo;
        }

        @PostMapping
        @RequiresIdempotencyKey
        ResponseEntity<NoteView> write(@Valid @RequestBody WriteNote note, IdempotencyKey key) {
            if (note.text().equals("full")) {
                throw new Conflict("shelf-full", "text: full (nothing more fits)");
            }
            Note saved = mongo.insert(new Note(Ids.next("not"), null, note.text(), note.colour(), key.value()));
            return Answers.created(URI.create("/api/v1/notes/" + saved.id()), NoteView.of(saved), version(saved));
        }

        @GetMapping("/{id}")
        ResponseEntity<NoteView> read(@PathVariable String id) {
            Note note = find(id);
            return Answers.ok(NoteView.of(note), version(note));
        }

        @PatchMapping("/{id}")
        ResponseEntity<NoteView> edit(@PathVariable String id, @IfMatch long version, MergePatch patch) {
            Note note = find(id);
            StaleVersion.check(version, version(note));
            Editable merged = patch.applyTo(new Editable(note.text(), note.colour()));
            Note saved = mongo.save(new Note(id, note.version(), merged.text(), merged.colour(), note.key()));
            return Answers.ok(NoteView.of(saved), version(saved));
        }

        @GetMapping
        Page<NoteView> list(@RequestParam(required = false) @Nullable Colour colour, PageRequest page) {
            Criteria filter =
                    colour == null ? new Criteria() : Criteria.where("colour").is(colour);
            return Keyset.descending("_id")
                    .page(mongo, filter, page, Note.class, n -> List.of(n.id()))
                    .map(NoteView::of);
        }

        @GetMapping("/broken")
        NoteView broken() {
            throw new IllegalStateException("a secret that must not leave");
        }

        private Note find(String id) {
            Note note = mongo.findById(id, Note.class);
            if (note == null) {
                throw new NotFound("note", id);
            }
            return note;
        }

        private static long version(Note note) {
            return note.version() == null ? 0 : note.version();
        }
    }
}
