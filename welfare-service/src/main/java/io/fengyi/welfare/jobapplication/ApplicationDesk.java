package io.fengyi.welfare.jobapplication;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.access.audit.AuditEntry;
import io.fengyi.access.audit.AuditTrail;
import io.fengyi.access.text.Masks;
import io.fengyi.access.text.PersonalDataScan;
import io.fengyi.access.vault.PersonalVault;
import io.fengyi.http.Conflict;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.privacy.SensitiveOpenings;
import io.fengyi.store.Ids;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import io.fengyi.welfare.job.JobDesk;
import io.fengyi.welfare.worker.Workers;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * The door to applications: the applicant writes, the advert's handler reads, nobody else.
 *
 * <p>One application per person and advert (409 {@code already-applied}). Message and number are sealed; that a handler
 * opened them is written to the audit trail; a number is masked until it is asked for. Source: welfare.md 3.7.
 */
@Component
public class ApplicationDesk {

    private static final String MESSAGE = "application-message";
    private static final String CONTACT = "application-contact";
    private static final String CONTACT_DISCLOSED = "job-application.contact";
    private static final String PURPOSE = "办理应聘";

    private final JobDesk jobs;
    private final JobApplications applications;
    private final PersonalVault vault;
    private final Workers workers;
    private final AuditTrail audit;
    private final SensitiveOpenings openings;
    private final Clock clock;

    ApplicationDesk(
            JobDesk jobs,
            JobApplications applications,
            PersonalVault vault,
            Workers workers,
            AuditTrail audit,
            SensitiveOpenings openings,
            Clock clock) {
        this.jobs = jobs;
        this.applications = applications;
        this.vault = vault;
        this.workers = workers;
        this.audit = audit;
        this.openings = openings;
        this.clock = clock;
    }

    /** @param callBackNumber given only by consent */
    public ApplicationFile apply(
            Caller caller, String postingId, @Nullable String message, @Nullable String callBackNumber) {
        String worker = caller.workerId();
        if (!jobs.isOpen(postingId)) {
            throw new NotFound("job-posting", postingId);
        }
        PersonalDataScan.find(message).stream().findFirst().ifPresent(found -> {
            throw new InvalidValue(
                    "/message",
                    "forbidden-personal-data",
                    "message: " + found.kind() + " at " + found.start() + "–" + found.end());
        });
        JobApplication application = new JobApplication(
                Ids.next("jap"),
                postingId,
                worker,
                message == null ? null : vault.seal(worker, MESSAGE, message),
                callBackNumber == null ? null : vault.seal(worker, CONTACT, callBackNumber),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            return file(applications.add(application));
        } catch (DuplicateKeyException already) {
            String first =
                    applications.of(postingId, worker).map(JobApplication::id).orElse("");
            throw (Conflict) new Conflict("already-applied", postingId + ": " + first).initCause(already);
        }
    }

    /** One person's, newest first: for that person's own eyes. */
    public Page<ApplicationFile> by(String workerId, PageRequest page) {
        return applications.by(workerId, page).map(this::file);
    }

    /** Those to one advert, newest first, for its handler; numbers are masked. */
    public Page<ApplicationFile> to(Caller caller, String postingId, PageRequest page) {
        jobs.requireHandler(caller, postingId);
        audit.record(AuditEntry.done(caller, "job-applications.open", postingId, PURPOSE));
        return applications.to(postingId, page).map(this::file).map(ApplicationDesk::masked);
    }

    /**
     * The number of one applicant, for the handler; audited, and a line in the applicant's access log.
     *
     * @throws Conflict 409 {@code contact-not-shared} when the applicant gave none
     */
    public String contact(Caller caller, String postingId, String id, @Nullable String purpose) {
        jobs.requireHandler(caller, postingId);
        JobApplication application = applications
                .find(id)
                .filter(found -> found.postingId().equals(postingId))
                .orElseThrow(() -> new NotFound("job-application", id));
        byte[] sealed = application.contact();
        if (sealed == null) {
            throw new Conflict("contact-not-shared", id + ": the applicant has not shared a number");
        }
        openings.open(caller, roleOf(caller), application.workerId(), CONTACT_DISCLOSED, purpose);
        return vault.open(application.workerId(), CONTACT, sealed);
    }

    /** All of one person, oldest first, opened for that person's own eyes. */
    List<ApplicationFile> allBy(String workerId) {
        return applications.allBy(workerId).stream().map(this::file).toList();
    }

    private static Role roleOf(Caller caller) {
        return Stream.of(Role.STREET_ADMIN, Role.COMMUNITY_STAFF, Role.GRID_STAFF)
                .filter(caller::has)
                .findFirst()
                .orElseThrow(() -> new Forbidden("role-not-allowed", "roles " + caller.roles() + " may not do this"));
    }

    private static ApplicationFile masked(ApplicationFile file) {
        String number = file.callBackNumber();
        return number == null
                ? file
                : new ApplicationFile(
                        file.id(), file.postingId(), file.applicant(), file.message(), Masks.phone(number), file.at());
    }

    private ApplicationFile file(JobApplication application) {
        return new ApplicationFile(
                application.id(),
                application.postingId(),
                workers.handleOf(application.workerId()),
                open(application.workerId(), MESSAGE, application.message()),
                open(application.workerId(), CONTACT, application.contact()),
                application.at());
    }

    private @Nullable String open(String worker, String field, byte @Nullable [] sealed) {
        return sealed == null ? null : vault.open(worker, field, sealed);
    }
}
