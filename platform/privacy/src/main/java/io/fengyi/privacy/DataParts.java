package io.fengyi.privacy;

import io.fengyi.access.vault.PersonErased;
import io.fengyi.access.vault.PersonalVault;
import io.fengyi.contracts.privacy.DataExportPartReady;
import io.fengyi.http.NotFound;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts together and hands out this service's part of a person's export. A part is readable for 7 days and holds at most 15 MB of text;
 * a larger one fails, becomes a dead letter and shows as missing at the desk. Source: platform.md 3.4.
 */
public final class DataParts {

    private static final Logger log = LoggerFactory.getLogger(DataParts.class);

    static final String COLLECTION = "data_parts";
    static final Duration READABLE = Duration.ofDays(7);
    private static final String FIELD = "data-part";

    private final String service;
    private final List<PersonalData> sections;
    private final PersonalVault vault;
    private final MongoOperations mongo;
    private final EventComposer events;
    private final JsonMapper json;
    private final Clock systemClock;

    DataParts(
            String service,
            List<PersonalData> sections,
            PersonalVault vault,
            MongoOperations mongo,
            EventComposer events,
            JsonMapper json,
            Clock systemClock) {
        this.service = service;
        this.sections = Sections.named(sections);
        this.vault = vault;
        this.mongo = mongo;
        this.events = events;
        this.json = json;
        this.systemClock = systemClock;
    }

    /** A part as its owner reads it. */
    public record Readable(String requestId, String text, String sha256) {}

    static Migration indexes() {
        return IndexMigration.named("000-data-parts")
                .collection(
                        COLLECTION,
                        c -> c.index("workerId").ttl("expiresAt", Duration.ZERO).sparse("outbox.since"));
    }

    /** Builds the part and tells that it is ready, in one write; a request that was answered before stays as it is. */
    void build(String requestId, String workerId) {
        if (mongo.findById(requestId, DataPart.class) != null) {
            return;
        }
        Map<String, List<?>> rows = new LinkedHashMap<>();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (PersonalData data : sections) {
            List<?> held = data.of(workerId);
            rows.put(data.section(), held);
            counts.put(data.section(), (long) held.size());
        }
        Instant now = systemClock.instant();
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("requestId", requestId);
        whole.put("service", service);
        whole.put("workerId", workerId);
        whole.put("createdAt", now);
        whole.put("sections", rows);
        String text = json.writeValueAsString(whole);
        String sha256 = sha256(text);
        var ready = events.compose(requestId, new DataExportPartReady(requestId, service, counts, sha256));
        try {
            mongo.insert(new DataPart(
                    requestId,
                    workerId,
                    vault.seal(workerId, FIELD, text),
                    sha256,
                    counts,
                    now,
                    now.plus(READABLE),
                    Outbox.of(List.of(ready))));
        } catch (DuplicateKeyException anotherInstanceWasFirst) {
            // its part is as good as ours
        } catch (PersonErased gone) {
            log.info("event=export-of-an-erased-person id={} hop=done", requestId);
        }
    }

    /**
     * The part of this request.
     *
     * @throws NotFound 404 when it is not there yet, is somebody else's, or its 7 days are over
     */
    public Readable read(String requestId, String workerId) {
        DataPart part = mongo.findById(requestId, DataPart.class);
        if (part == null
                || !part.workerId().equals(workerId)
                || part.expiresAt().isBefore(systemClock.instant())) {
            throw new NotFound("part of the export", requestId);
        }
        return new Readable(requestId, vault.open(workerId, FIELD, part.content()), part.sha256());
    }

    void forget(String workerId) {
        mongo.remove(new Query(Criteria.where("workerId").is(workerId)), DataPart.class);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
