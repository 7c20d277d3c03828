package io.fengyi.registry.rights.erasure;

import io.fengyi.access.Caller;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.NotFound;
import io.fengyi.registry.rights.erasure.Erasure.Answer;
import io.fengyi.registry.rights.erasure.Erasure.Kept;
import io.fengyi.registry.rights.erasure.Erasure.Reason;
import io.fengyi.registry.rights.erasure.Erasure.State;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The door to erasures: asking, calling off within 72 hours, the five answers and the public receipt. */
@Service
public class ErasureDesk {

    private static final Duration RECENT = Duration.ofMinutes(5);
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 26;

    private final Erasures erasures;
    private final ErasureSettings settings;
    private final Clock clock;
    private final Clock systemClock;
    private final SecureRandom random = new SecureRandom();

    ErasureDesk(
            Erasures erasures,
            ErasureSettings settings,
            Environment environment,
            Clock clock,
            @Qualifier("systemClock") Clock systemClock) {
        settings.check(environment.acceptsProfiles(Profiles.of("production")));
        this.erasures = erasures;
        this.settings = settings;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    /**
     * The person wants to be forgotten.
     *
     * @throws Forbidden 403 {@code recent-sign-in-needed} when the sign-in is older than 5 minutes
     * @throws Conflict 409 {@code erasure-open} when there is one already
     */
    public Erasure request(Caller worker, @Nullable String key) {
        if (worker.signedInAt().isBefore(systemClock.instant().minus(RECENT))) {
            throw new Forbidden(
                    "recent-sign-in-needed", "signed in at " + worker.signedInAt() + " (at most 5 minutes ago)");
        }
        Instant now = clock.instant();
        return open(worker.workerId(), Reason.REQUEST, now, now.plus(settings.coolingOff()), key);
    }

    /** One year after they left: begins at once; an open request of theirs goes on instead. */
    public void forRetention(String workerId) {
        Instant now = clock.instant();
        try {
            open(workerId, Reason.RETENTION, now, now, null);
        } catch (Conflict theyAskedThemselves) {
            // it is on its way
        }
    }

    /** @throws NotFound 404 when it is somebody else's */
    public Erasure cancel(String workerId, String id) {
        return OptimisticRetry.run(() -> {
            Erasure erasure = erasures.find(id)
                    .filter(own -> workerId.equals(own.workerId()))
                    .orElseThrow(() -> new NotFound("erasure", id));
            return erasure.state() == State.CANCELLED ? erasure : erasures.save(erasure.cancelled());
        });
    }

    /** @throws NotFound 404 for a code that was never given */
    public Erasure receipt(String code) {
        return erasures.byCode(code).orElseThrow(() -> new NotFound("erasure receipt", code));
    }

    /** A service has forgotten the person; again is the same, with the counts added up. */
    public void acknowledged(String id, String service, Map<String, Long> removed, List<Kept> kept) {
        Answer answer = new Answer(clock.instant(), removed, kept);
        OptimisticRetry.run(() -> erasures.find(id).map(erasure -> erasures.save(erasure.answered(service, answer))));
    }

    /** What is not done, oldest first. */
    public Page<Erasure> open(PageRequest page) {
        return erasures.open(page);
    }

    public long open() {
        return erasures.open();
    }

    /** How many wait for an answer longer than this. */
    public long waitingLongerThan(Duration wait) {
        return erasures.unansweredSince(clock.instant().minus(wait));
    }

    private Erasure open(String workerId, Reason reason, Instant now, Instant startsAt, @Nullable String key) {
        Erasure open = erasures.openOf(workerId).orElse(null);
        if (open != null) {
            return same(open, key);
        }
        try {
            return erasures.save(new Erasure(
                    Ids.next("era"),
                    null,
                    code(),
                    State.REQUESTED,
                    reason,
                    workerId,
                    workerId,
                    now,
                    startsAt,
                    null,
                    null,
                    Map.of(),
                    key));
        } catch (DuplicateKeyException anotherCameFirst) {
            return same(erasures.openOf(workerId).orElseThrow(() -> anotherCameFirst), key);
        }
    }

    private static Erasure same(Erasure open, @Nullable String key) {
        if (key != null && key.equals(open.key())) {
            return open;
        }
        throw new Conflict("erasure-open", "erasure " + open.id() + " is " + open.state());
    }

    /** 130 random bits in Crockford's base 32: nobody finds another's receipt by trying. */
    private String code() {
        StringBuilder code = new StringBuilder(CODE_LENGTH);
        for (int i = 0; i < CODE_LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
