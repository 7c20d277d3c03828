package io.fengyi.registry.political;

import io.fengyi.access.Caller;
import io.fengyi.http.NotFound;
import io.fengyi.registry.dictionary.Dictionaries;
import io.fengyi.registry.dictionary.DictionaryName;
import io.fengyi.registry.input.VersionOrNew;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;

/** The door to political status: the worker's own word, and what Party affairs staff enter with consent. */
@Service
public class PoliticalStatusDesk implements Forgets {

    private static final String FIELD = "political-status";
    private static final TypeReference<String> TEXT = new TypeReference<>() {};

    private final MongoOperations mongo;
    private final PoliticalVault vault;
    private final PoliticalAccess access;
    private final Dictionaries dictionaries;
    private final Clock clock;

    PoliticalStatusDesk(
            MongoOperations mongo,
            PoliticalVault vault,
            PoliticalAccess access,
            Dictionaries dictionaries,
            Clock clock) {
        this.mongo = mongo;
        this.vault = vault;
        this.access = access;
        this.dictionaries = dictionaries;
        this.clock = clock;
    }

    /** @throws NotFound 404 when the worker said nothing, or took the consent back */
    public PoliticalStatusView own(String workerId) {
        return opened(workerId);
    }

    /** @throws io.fengyi.http.Conflict 409 {@code consent-missing} */
    public PoliticalStatusView say(Caller worker, String code, VersionOrNew expected) {
        access.requireConsent(worker, worker.workerId(), null);
        return put(worker.workerId(), code, "SELF", expected);
    }

    public void takeBack(String workerId) {
        mongo.remove(byWorker(workerId), PoliticalStatus.class);
    }

    /** Opens one person's status for staff; the audit entry is written first. */
    public PoliticalStatusView open(Caller caller, String workerId, String purpose) {
        access.worker(caller, workerId);
        access.record(caller, "political-status.read", workerId, purpose);
        return opened(workerId);
    }

    /** Enters it for the person, with consent. */
    public PoliticalStatusView enter(
            Caller caller,
            String workerId,
            String code,
            @Nullable String paperConsent,
            String purpose,
            VersionOrNew expected) {
        access.worker(caller, workerId);
        access.requireConsent(caller, workerId, paperConsent);
        access.record(caller, "political-status.write", workerId, purpose);
        return put(workerId, code, caller.accountId(), expected);
    }

    @Override
    public List<?> held(String workerId) {
        return mongo.exists(byWorker(workerId), PoliticalStatus.class) ? List.of(opened(workerId)) : List.of();
    }

    @Override
    public long count(String workerId) {
        return mongo.count(byWorker(workerId), PoliticalStatus.class);
    }

    @Override
    public void forget(String workerId) {
        takeBack(workerId);
    }

    private PoliticalStatusView opened(String workerId) {
        PoliticalStatus stored = mongo.findById(workerId, PoliticalStatus.class);
        if (stored == null || !access.hasConsent(workerId)) {
            throw new NotFound("political status", workerId);
        }
        return view(stored, vault.open(workerId, FIELD, stored.code(), TEXT));
    }

    private static PoliticalStatusView view(PoliticalStatus stored, String code) {
        return new PoliticalStatusView(
                stored.workerId(), code, stored.saidAt(), Objects.requireNonNull(stored.version()));
    }

    private PoliticalStatusView put(String workerId, String code, String source, VersionOrNew expected) {
        String known = dictionaries.require(DictionaryName.POLITICAL_STATUS, "/code", code);
        Instant now = clock.instant();
        PoliticalStatus said = OptimisticRetry.run(() -> {
            PoliticalStatus before = mongo.findById(workerId, PoliticalStatus.class);
            expected.compare(before == null ? null : before.version());
            return mongo.save(new PoliticalStatus(
                    workerId,
                    before == null ? null : before.version(),
                    vault.seal(workerId, FIELD, known),
                    now,
                    source));
        });
        access.requireStillConsenting(workerId, this);
        return view(said, known);
    }

    private static Query byWorker(String workerId) {
        return new Query(Criteria.where("_id").is(workerId));
    }
}
