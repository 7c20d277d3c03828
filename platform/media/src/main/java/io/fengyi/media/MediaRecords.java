package io.fengyi.media;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.fengyi.media.Media.State;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The records beside the bytes, in collection {@code media}; every change of state is one conditional update. */
final class MediaRecords {

    private final MongoCollection<Document> records;

    MediaRecords(MongoDatabase database) {
        this.records = database.getCollection("media");
    }

    static Migration indexes() {
        return IndexMigration.named("005-media")
                .collection("media", c -> c.index("state", "createdAt").index("uploader", "createdAt"))
                .collection("media.files", c -> c.index("filename", "uploadDate"))
                .collection("media.chunks", c -> c.unique("files_id", "n"));
    }

    void add(Media media) {
        records.insertOne(new Document("_id", media.id().value())
                .append("contentType", media.contentType())
                .append("width", media.width())
                .append("height", media.height())
                .append("sha256", media.sha256())
                .append("uploader", media.uploader().accountId())
                .append("open", media.open())
                .append("state", media.state().name())
                .append("createdAt", Date.from(media.createdAt())));
    }

    Optional<Media> find(MediaId id) {
        return Optional.ofNullable(media(records.find(byId(id)).first()));
    }

    void remove(MediaId id) {
        records.deleteOne(byId(id));
    }

    long countSince(Uploader uploader, Instant since, int most) {
        return records.countDocuments(
                and(eq("uploader", uploader.accountId()), gte("createdAt", Date.from(since))),
                new CountOptions().limit(most));
    }

    /** Unused media get their owner; the same owner again is no change. Empty when it is gone or another's. */
    Optional<Media> attach(MediaId id, String ownerRef) {
        Bson unused = and(byId(id), eq("state", State.UNUSED.name()));
        return update(unused, combine(set("state", State.USED.name()), set("ownerRef", ownerRef)))
                .or(() -> find(id).filter(media -> media.state() == State.USED && ownerRef.equals(media.ownerRef())));
    }

    Optional<Media> publish(MediaId id) {
        return update(and(byId(id), in("state", State.UNUSED.name(), State.USED.name())), set("open", true));
    }

    Optional<Media> startRedaction(MediaId id) {
        Bson readable = and(byId(id), in("state", State.UNUSED.name(), State.USED.name()));
        return update(readable, set("state", State.REDACTING.name()));
    }

    void finishRedaction(MediaId id) {
        update(and(byId(id), eq("state", State.REDACTING.name())), set("state", State.REDACTED.name()));
    }

    void disown(MediaId id) {
        update(byId(id), set("uploader", Uploader.NOBODY.accountId()));
    }

    boolean expire(MediaId id) {
        Bson outdated = and(byId(id), in("state", State.UNUSED.name(), State.EXPIRED.name()));
        return update(outdated, set("state", State.EXPIRED.name())).isPresent();
    }

    List<Media> createdBefore(State state, Instant before, int most) {
        List<Media> found = new ArrayList<>();
        records.find(and(eq("state", state.name()), lt("createdAt", Date.from(before))))
                .limit(most)
                .forEach(document -> found.add(media(document)));
        return found;
    }

    private Optional<Media> update(Bson filter, Bson change) {
        var after = new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(media(records.findOneAndUpdate(filter, change, after)));
    }

    private static Bson byId(MediaId id) {
        return eq("_id", id.value());
    }

    private static @Nullable Media media(@Nullable Document document) {
        if (document == null) {
            return null;
        }
        return new Media(
                new MediaId(document.getString("_id")),
                document.getString("contentType"),
                document.getInteger("width"),
                document.getInteger("height"),
                document.getString("sha256"),
                new Uploader(document.getString("uploader")),
                document.getString("ownerRef"),
                document.getBoolean("open"),
                State.valueOf(document.getString("state")),
                document.getDate("createdAt").toInstant());
    }
}
