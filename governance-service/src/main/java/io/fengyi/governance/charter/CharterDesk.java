package io.fengyi.governance.charter;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.contribution.ContributionKind;
import io.fengyi.governance.contribution.ContributionPart;
import io.fengyi.governance.contribution.Contributions;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Conflict;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.NotFound;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Drafts and publishes charters, and takes acceptances.
 *
 * <p>An acceptance is a gesture: nothing in this service asks whether there is one. Source: governance.md 3.6.
 */
@Component
public class CharterDesk implements Contributions {

    private final Charters charters;
    private final CharterAnnouncer announcer;
    private final Clock clock;

    CharterDesk(Charters charters, CharterAnnouncer announcer, Clock clock) {
        this.charters = charters;
        this.announcer = announcer;
        this.clock = clock;
    }

    /** What somebody accepted, and when. */
    public record Accepted(String charterId, CharterKind kind, Instant at) {

        static Accepted of(Acceptance acceptance) {
            return new Accepted(acceptance.charterId(), acceptance.kind(), acceptance.at());
        }
    }

    /** Drafts the next version of its kind; the same key again gives the same draft. */
    public CharterFile draft(CharterText words, @Nullable IdempotencyKey key) {
        FreeText.check("/title", words.title());
        FreeText.check("/text", words.text());
        String creationKey = key == null ? null : key.value();
        return file(OptimisticRetry.run(() -> {
            Optional<Charter> known = creationKey == null ? Optional.empty() : charters.draftedWith(creationKey);
            return known.orElseGet(() -> charters.save(Charter.drafted(
                    Ids.next("cht"), words, charters.lastNumber(words.kind()) + 1, clock.instant(), creationKey)));
        }));
    }

    /** From its day on it takes the place of the version before. */
    public CharterFile publish(String id) {
        return file(OptimisticRetry.run(() -> {
            Charter charter = find(id);
            Charter latest = charters.latest(charter.words().kind()).orElse(null);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            return charters.save(announcer.published(charter.publish(latest, now, BusinessDay.of(now))));
        }));
    }

    /** Published versions, newest first; drafts for street administrators only. */
    public Page<CharterFile> list(Caller caller, @Nullable CharterKind kind, PageRequest page) {
        return charters.page(kind, seesDrafts(caller), page).map(this::file);
    }

    /** A published version, or a draft for street administrators; else 404. */
    public CharterFile get(Caller caller, String id) {
        Charter charter = find(id);
        if (!charter.isPublished() && !seesDrafts(caller)) {
            throw new NotFound("charter", id);
        }
        return file(charter);
    }

    /** How many are in force on the day, by kind. */
    Map<CharterKind, Integer> inForceOn(LocalDate day) {
        Map<CharterKind, Integer> counts = new EnumMap<>(CharterKind.class);
        for (CharterKind kind : CharterKind.values()) {
            counts.put(kind, charters.inForce(kind, day).isPresent() ? 1 : 0);
        }
        return counts;
    }

    /**
     * Accepts a published version, once; again changes nothing.
     *
     * @throws Conflict {@code not-published}
     */
    public Accepted accept(Caller caller, String id) {
        Charter charter = find(id);
        if (!charter.isPublished()) {
            throw new Conflict("not-published", "charter " + id + " is " + charter.state());
        }
        return Accepted.of(charters.accept(new Acceptance(
                Acceptance.id(id, caller.accountId()),
                id,
                charter.words().kind(),
                caller.accountId(),
                caller.has(Role.WORKER) ? caller.workerId() : null,
                clock.instant().truncatedTo(ChronoUnit.MILLIS))));
    }

    /** Takes the acceptance back; without one nothing changes. */
    public void takeBack(Caller caller, String id) {
        charters.takeBack(id, caller.accountId());
    }

    public Page<Accepted> acceptedBy(Caller caller, PageRequest page) {
        return charters.acceptancesOf(caller.accountId(), page).map(Accepted::of);
    }

    @Override
    public ContributionKind kind() {
        return ContributionKind.ACCEPTANCES;
    }

    @Override
    public ContributionPart of(String workerId) {
        List<Acceptance> theirs = charters.acceptedBy(workerId);
        return ContributionPart.of(
                theirs.size(),
                theirs.stream()
                        .limit(ContributionPart.NEWEST)
                        .map(acceptance -> new ContributionPart.Item(
                                acceptance.charterId(),
                                acceptance.kind().name(),
                                "ACCEPTED",
                                BusinessDay.of(acceptance.at())))
                        .toList());
    }

    private Charter find(String id) {
        return charters.find(id).orElseThrow(() -> new NotFound("charter", id));
    }

    private CharterFile file(Charter charter) {
        boolean inForce = charter.isPublished()
                && charters.inForce(charter.words().kind(), BusinessDay.of(clock.instant()))
                        .filter(present -> present.id().equals(charter.id()))
                        .isPresent();
        return CharterFile.of(charter, inForce);
    }

    private static boolean seesDrafts(Caller caller) {
        return caller.has(Role.STREET_ADMIN);
    }
}
