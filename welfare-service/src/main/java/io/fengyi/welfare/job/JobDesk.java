package io.fengyi.welfare.job;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.Forbidden;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.StaleVersion;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.community.Communities;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * The door to adverts: staff enter and publish them inside their communities, a department its own, a partner drafts.
 *
 * <p>Everybody reads what is open; the rest answers 404 to whoever does not manage it. Source: welfare.md 3.7.
 */
@Component
public class JobDesk {

    private final JobPostings postings;
    private final JobAnnouncer announcer;
    private final Communities communities;
    private final Clock clock;

    JobDesk(JobPostings postings, JobAnnouncer announcer, Communities communities, Clock clock) {
        this.postings = postings;
        this.announcer = announcer;
        this.communities = communities;
        this.clock = clock;
    }

    /** Enters an advert as DRAFT; the same key again gives the same advert. */
    public JobFile enter(Caller caller, JobEntry entry, @Nullable IdempotencyKey key) {
        Author author = authorOf(caller, entry.communityCode());
        check(entry);
        String keyValue = value(key);
        return JobFile.of(OptimisticRetry.run(() -> {
            JobPosting known =
                    keyValue == null ? null : postings.enteredWith(keyValue).orElse(null);
            return known != null
                    ? known
                    : postings.save(JobPosting.drafted(
                            Ids.next("job"), entry, author.handler(), author.partner(), now(), keyValue));
        }));
    }

    /**
     * Corrects what was entered; a partner its drafts only.
     *
     * @throws StaleVersion when somebody else was faster
     */
    public JobFile correct(Caller caller, String id, long version, UnaryOperator<JobEntry> change) {
        JobPosting posting = postings.find(id)
                .filter(found -> manages(caller, found) || isOwnDraft(caller, found))
                .orElseThrow(() -> new NotFound("job-posting", id));
        StaleVersion.check(version, posting.currentVersion());
        JobEntry next = change.apply(posting.entry());
        if (!next.communityCode().equals(posting.entry().communityCode())) {
            authorOf(caller, next.communityCode());
        }
        check(next);
        JobPosting corrected = posting.corrected(next);
        return JobFile.of(postings.save(
                posting.state() == JobState.OPEN && isToldOf(posting.entry(), next)
                        ? announcer.announced(corrected)
                        : corrected));
    }

    /** One of opening, filling, withdrawal. */
    public JobFile move(Caller caller, String id, JobCommand command, @Nullable IdempotencyKey key) {
        JobStep step = new JobStep(command, now(), caller.accountId(), value(key));
        return JobFile.of(OptimisticRetry.run(() -> {
            JobPosting posting = postings.find(id)
                    .filter(found -> manages(caller, found))
                    .orElseThrow(() -> new NotFound("job-posting", id));
            if (posting.remembers(step.key())) {
                return posting;
            }
            JobPosting moved = posting.moved(step);
            if (command == JobCommand.OPENING) {
                posting.entry().checkDays(today());
            }
            return postings.save(announcer.announced(moved));
        }));
    }

    /** What anybody may read, newest first. */
    public Page<JobFile> open(@Nullable String area, @Nullable EmploymentType type, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("state").is(JobState.OPEN));
        all.add(Criteria.where("entry.validThrough").gte(today()));
        addFilters(all, area, type);
        return postings.page(new Criteria().andOperator(all), page).map(JobFile::of);
    }

    /** Adverts of any state that the caller manages. */
    public Page<JobFile> inState(
            Caller caller, JobState state, @Nullable String area, @Nullable EmploymentType type, PageRequest page) {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("state").is(state));
        Set<String> units = JobHandler.units(caller);
        Criteria office = office(caller).within("entry.communityCode");
        all.add(
                units.isEmpty()
                        ? office
                        : new Criteria()
                                .orOperator(
                                        office, Criteria.where("handler.unit").in(units)));
        addFilters(all, area, type);
        return postings.page(new Criteria().andOperator(all), page).map(JobFile::of);
    }

    /** What is open, or any for whoever manages or drafted it; else 404. */
    public JobFile get(Caller caller, String id) {
        return postings.find(id)
                .filter(found -> found.isShownOn(today()) || manages(caller, found) || isOwnDraft(caller, found))
                .map(JobFile::of)
                .orElseThrow(() -> new NotFound("job-posting", id));
    }

    /** Whether somebody may apply now. */
    public boolean isOpen(String id) {
        return postings.find(id).filter(found -> found.isShownOn(today())).isPresent();
    }

    /** Refuses everybody but the handler: 403 where the advert itself is no secret, else 404. */
    public void requireHandler(Caller caller, String id) {
        JobFile file = get(caller, id);
        boolean handles =
                postings.find(id).filter(found -> found.handler().is(caller)).isPresent();
        if (!handles) {
            throw new Forbidden("not-the-handler", "applications to " + file.id() + " are for its handler");
        }
    }

    private record Author(JobHandler handler, @Nullable String partner) {}

    /** As what the caller writes; 403 {@code area-outside-scope} elsewhere. */
    private static Author authorOf(Caller caller, String communityCode) {
        if (office(caller).covers(communityCode)) {
            return new Author(new JobHandler(null, caller.accountId()), null);
        }
        for (Grant grant : caller.grants()) {
            boolean staff = grant.role() == Role.GRID_STAFF || grant.role() == Role.COMMUNITY_STAFF;
            boolean here = grant.areas().stream().anyMatch(communityCode::startsWith);
            if (staff && grant.unitId() != null && here) {
                return new Author(new JobHandler(grant.unitId(), caller.accountId()), null);
            }
        }
        if (caller.has(Role.PARTNER) && caller.scope(Role.PARTNER).covers(communityCode)) {
            return new Author(new JobHandler(null, null), caller.clientId());
        }
        throw new Forbidden("area-outside-scope", "communityCode: " + communityCode);
    }

    private static boolean manages(Caller caller, JobPosting posting) {
        String unit = posting.handler().unit();
        return office(caller).covers(posting.entry().communityCode())
                || (unit != null && JobHandler.units(caller).contains(unit));
    }

    private static boolean isOwnDraft(Caller caller, JobPosting posting) {
        return caller.has(Role.PARTNER)
                && posting.state() == JobState.DRAFT
                && caller.clientId().equals(posting.partner());
    }

    /** What stands in the event. */
    private static boolean isToldOf(JobEntry before, JobEntry after) {
        return before.headcount() != after.headcount()
                || !before.communityCode().equals(after.communityCode())
                || !before.validThrough().equals(after.validThrough());
    }

    private static DataScope office(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }

    private static void addFilters(List<Criteria> all, @Nullable String area, @Nullable EmploymentType type) {
        if (area != null) {
            all.add(DataScope.subtrees("entry.communityCode", Set.of(area)));
        }
        if (type != null) {
            all.add(Criteria.where("entry.employmentType").is(type));
        }
    }

    private void check(JobEntry entry) {
        entry.checkDays(today());
        communities.requireAll(List.of(entry.communityCode()));
        refusePersonalData("/title", entry.title());
        refusePersonalData("/employer", entry.employer());
        refusePersonalData("/address", entry.address());
        refusePersonalData("/text", entry.text());
    }

    private static void refusePersonalData(String pointer, String text) {
        PersonalDataScan.find(text).stream().findFirst().ifPresent(found -> {
            throw new InvalidValue(
                    pointer,
                    "forbidden-personal-data",
                    pointer.substring(1) + ": " + found.kind() + " at " + found.start() + "–" + found.end());
        });
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static @Nullable String value(@Nullable IdempotencyKey key) {
        return key == null ? null : key.value();
    }
}
