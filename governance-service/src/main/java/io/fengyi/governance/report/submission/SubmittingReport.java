package io.fengyi.governance.report.submission;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.category.ReportCategories;
import io.fengyi.governance.category.ReportCategory;
import io.fengyi.governance.freetext.AboutPerson;
import io.fengyi.governance.freetext.FreeText;
import io.fengyi.governance.report.casefile.Matter;
import io.fengyi.governance.report.casefile.ReportPlace;
import io.fengyi.governance.report.casefile.Reporter;
import io.fengyi.governance.report.flow.Act;
import io.fengyi.governance.report.flow.Actor;
import io.fengyi.governance.report.flow.Decision;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.flow.ReportId;
import io.fengyi.governance.report.flow.Standing;
import io.fengyi.governance.report.store.ReportAnnouncer;
import io.fengyi.governance.report.store.ReporterLog;
import io.fengyi.governance.report.store.Reports;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import io.fengyi.media.Media;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.workingtime.WorkingCalendar;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Someone reports something: checks first, then the reporter's log takes the report's id, then the photos are bound to
 * it, then it is stored. Every step finds its own effect when it is repeated under the same key.
 */
@Component
public class SubmittingReport {

    private final Reports reports;
    private final ReportCategories categories;
    private final PlaceFinding places;
    private final ReportPhotos photos;
    private final ReportAnnouncer announcer;
    private final WorkingCalendar calendar;
    private final ReportSettings settings;
    private final Clock clock;
    private final Clock systemClock;

    SubmittingReport(
            Reports reports,
            ReportCategories categories,
            PlaceFinding places,
            ReportPhotos photos,
            ReportAnnouncer announcer,
            WorkingCalendar calendar,
            ReportSettings settings,
            Clock clock,
            @Qualifier("systemClock") Clock systemClock) {
        this.reports = reports;
        this.categories = categories;
        this.places = places;
        this.photos = photos;
        this.announcer = announcer;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
        this.systemClock = systemClock;
    }

    public Report submit(Submission submission, Caller caller, String key) {
        return reports.underKey(key).orElseGet(() -> submitNew(submission, caller, key));
    }

    private Report submitNew(Submission submission, Caller caller, String key) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        LocalDate today = BusinessDay.of(now);
        ReportCategory category = categories.reportable(submission.categoryCode(), today);
        category.check(submission.attributes());
        boolean flagged = scan(submission);
        refuseEmpty(submission, caller);
        ReportPlace place = places.find(submission.where(), caller, today);
        refuseTooMany(caller, key, now);
        List<Media> taken = photos.take(submission.mediaIds(), submission.photos(), caller);

        ReportId id = claim(caller, key, taken, now);
        try {
            ReportPhotos.refuseUsed(taken, id.value());
            photos.attach(taken, id.value(), caller);
            return store(id, submission, category, place, taken, flagged, caller, key, now);
        } catch (RuntimeException refused) {
            release(caller, key);
            throw refused;
        }
    }

    private Report store(
            ReportId id,
            Submission submission,
            ReportCategory category,
            ReportPlace place,
            List<Media> taken,
            boolean flagged,
            Caller caller,
            String key,
            Instant now) {
        Matter matter = new Matter(
                category.code(),
                category.name(),
                submission.text(),
                taken.stream().map(media -> media.id().value()).toList(),
                submission.attributes(),
                submission.noPhotoReason(),
                submission.shareContact(),
                submission.origin());
        Reporter reporter =
                caller.has(Role.WORKER) ? Reporter.worker(caller.workerId()) : Reporter.partner(caller.clientId());
        Act act = new Act(new Actor(caller.accountId(), Set.of(Standing.REPORTER)), now, key, calendar);
        Decision decision = Report.submit(id, matter, place, reporter, category.clockPolicy(), flagged, act);
        try {
            return reports.save(announcer.announce(decision, act));
        } catch (DuplicateKeyException already) {
            return reports.underKey(key).orElseThrow(() -> already);
        }
    }

    /** Text, address, reasons and attributes all pass the scan; a report about a person goes elsewhere. */
    private static boolean scan(Submission submission) {
        if (submission.aboutPerson()) {
            throw new AboutPerson("/aboutPerson", "true");
        }
        boolean confirmed = submission.confirmPlaceOnly();
        boolean flagged = FreeText.checkReport("/text", submission.text(), confirmed);
        flagged |= FreeText.checkReport("/place/address", submission.where().address(), confirmed);
        flagged |= FreeText.checkReport("/noPhotoReason", submission.noPhotoReason(), confirmed);
        for (var attribute : submission.attributes().entrySet()) {
            flagged |= FreeText.checkReport(
                    "/attributes/" + attribute.getKey(), String.valueOf(attribute.getValue()), confirmed);
        }
        return flagged;
    }

    private static void refuseEmpty(Submission submission, Caller caller) {
        boolean photo = !submission.mediaIds().isEmpty() || !submission.photos().isEmpty();
        if (!photo && submission.text() == null) {
            throw new InvalidValue("/text", "text-or-photo-required", "neither text nor photo");
        }
        if (!photo && caller.has(Role.WORKER) && submission.noPhotoReason() == null) {
            throw new InvalidValue("/media", "photo-required", "media: [] (a photo or noPhotoReason is needed)");
        }
    }

    /** Before any photo is decoded; the claim decides. */
    private void refuseTooMany(Caller caller, String key, Instant now) {
        if (caller.has(Role.WORKER)) {
            reports.logOf(caller.workerId())
                    .filter(log -> log.under(key).isEmpty())
                    .ifPresent(log -> log.refuseTooMany(now, settings.perHour(), settings.perDay()));
        }
    }

    private ReportId claim(Caller caller, String key, List<Media> taken, Instant now) {
        String who = reporterOf(caller);
        List<String> hashes = taken.stream().map(Media::sha256).distinct().toList();
        return OptimisticRetry.run(() -> {
            Instant cleanUp =
                    systemClock.instant().plus(ReporterLog.PHOTOS_REMEMBERED).truncatedTo(ChronoUnit.MILLIS);
            ReporterLog log = reports.logOf(who).orElseGet(() -> ReporterLog.empty(who, cleanUp));
            var known = log.under(key);
            if (known.isPresent()) {
                return new ReportId(known.get().reportId());
            }
            if (caller.has(Role.WORKER)) {
                log.refuseTooMany(now, settings.perHour(), settings.perDay());
                log.refuseKnown(hashes, now);
            }
            ReportId id = ReportId.next();
            reports.save(log.with(new ReporterLog.Entry(key, id.value(), now, hashes), now, cleanUp));
            return id;
        });
    }

    private void release(Caller caller, String key) {
        OptimisticRetry.run(() -> reports.logOf(reporterOf(caller)).map(log -> reports.save(log.without(key))));
    }

    private static String reporterOf(Caller caller) {
        return caller.has(Role.WORKER) ? caller.workerId() : caller.clientId();
    }
}
