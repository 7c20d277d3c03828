package io.fengyi.learning.themepackage;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.learning.course.CourseCatalogue;
import io.fengyi.learning.course.CourseCatalogue.TaughtCourse;
import io.fengyi.learning.freetext.FreeText;
import io.fengyi.learning.worker.KnownWorker;
import io.fengyi.learning.worker.Workers;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts courses together for a theme: always some theory and something else, because of a survey or another reason.
 *
 * <p>Source: learning.md 3.1.
 */
@Component
public class ThemePackageDesk {

    private static final Comparator<Offered> RECOMMENDED_FIRST = Comparator.comparingLong(ThemePackageDesk::rank)
            .thenComparing(one -> one.file().id(), Comparator.reverseOrder());
    private static final String THEORY = "THEORY";

    private final ThemePackages packages;
    private final CourseCatalogue catalogue;
    private final NeedCitation needs;
    private final Workers workers;
    private final ThemePackageAnnouncer announcer;
    private final Clock clock;

    ThemePackageDesk(
            ThemePackages packages,
            CourseCatalogue catalogue,
            NeedCitation needs,
            Workers workers,
            ThemePackageAnnouncer announcer,
            Clock clock) {
        this.packages = packages;
        this.catalogue = catalogue;
        this.needs = needs;
        this.workers = workers;
        this.announcer = announcer;
        this.clock = clock;
    }

    /**
     * A package as it is shown to one rider.
     *
     * @param recommended put together for people of the rider's type
     */
    public record Offered(PackageFile file, boolean recommended) {}

    /** Enters a package with its first version; the same key again gives the same package. */
    public PackageFile enter(Caller caller, PackageContent wanted, @Nullable String key) {
        check(wanted);
        PackageContent content = needs.cited(wanted);
        return newest(OptimisticRetry.run(() -> {
            ThemePackage known = key == null ? null : packages.enteredWith(key).orElse(null);
            return known != null
                    ? known
                    : packages.save(
                            ThemePackage.entered(Ids.next("thp"), content, clock.instant(), caller.accountId(), key));
        }));
    }

    /** Enters another version; riders go on seeing the published one. */
    public PackageFile enterVersion(Caller caller, String id, PackageContent wanted, @Nullable String key) {
        check(wanted);
        PackageContent content = needs.cited(wanted);
        return newest(OptimisticRetry.run(() -> {
            ThemePackage known = find(id);
            return known.remembers(key)
                    ? known
                    : packages.save(known.with(content, clock.instant(), caller.accountId(), key));
        }));
    }

    /** From now on riders see the newest version. */
    public PackageFile publish(String id) {
        return newest(OptimisticRetry.run(() -> {
            ThemePackage known = find(id);
            check(known.newest().content());
            return packages.save(announcer.published(known.publish(clock.instant())));
        }));
    }

    /** What riders see; with drafts, for staff, the newest version of every package. */
    public Page<PackageFile> list(boolean drafts, PageRequest page) {
        return drafts
                ? packages.all(page).map(ThemePackageDesk::newest)
                : packages.current(page)
                        .map(one -> PackageFile.of(one, one.currentOne().orElseThrow()));
    }

    /** The current version, or an older one by its number; unpublished ones are known to staff only. */
    public PackageFile get(Caller caller, String id, @Nullable Integer number) {
        ThemePackage found = find(id);
        boolean staff = caller.hasAny(Role.STREET_ADMIN, Role.PARTY_AFFAIRS);
        PackageVersion wanted = number != null
                ? found.number(number).orElse(null)
                : found.currentOne().orElse(staff ? found.newest() : null);
        if (wanted == null || (!wanted.isPublished() && !staff)) {
            throw new NotFound("theme package", id + (number == null ? "" : " version " + number));
        }
        return PackageFile.of(found, wanted);
    }

    /** Those put together for people like the caller first, then the others; each newest first. */
    public Page<Offered> offeredTo(Caller caller, PageRequest page) {
        String workerType =
                workers.find(caller.workerId()).map(KnownWorker::workerType).orElse("");
        List<Offered> offered = new ArrayList<>();
        for (ThemePackage one : packages.current()) {
            PackageVersion current = one.currentOne().orElseThrow();
            offered.add(
                    new Offered(PackageFile.of(one, current), current.content().isFor(workerType)));
        }
        offered.sort(RECOMMENDED_FIRST);
        return after(offered, page);
    }

    /** The order depends on who asks, so the few packages that riders see are cut here. */
    private static Page<Offered> after(List<Offered> all, PageRequest page) {
        List<Object> last = page.after();
        List<Offered> rest = last == null
                ? all
                : all.stream().dropWhile(one -> !isBehind(one, last)).toList();
        if (rest.size() <= page.limit()) {
            return new Page<>(rest, null);
        }
        List<Offered> shown = rest.subList(0, page.limit());
        return new Page<>(List.copyOf(shown), position(shown.get(shown.size() - 1)));
    }

    private static boolean isBehind(Offered one, List<Object> last) {
        long rank = Long.parseLong(last.get(0).toString());
        return rank(one) > rank
                || (rank(one) == rank && one.file().id().compareTo(last.get(1).toString()) < 0);
    }

    private static List<Object> position(Offered one) {
        return List.of(rank(one), one.file().id());
    }

    private static long rank(Offered one) {
        return one.recommended() ? 0 : 1;
    }

    /** The courses of a version that riders can take, in its order. */
    public List<TaughtCourse> courses(PackageFile file) {
        return catalogue.published(file.version().content().courseIds());
    }

    /** How many packages riders see. */
    int countCurrent(Instant before) {
        return (int) packages.current().stream()
                .filter(one -> one.versions().stream().anyMatch(version -> {
                    Instant at = version.publishedAt();
                    return at != null && at.isBefore(before);
                }))
                .count();
    }

    private void check(PackageContent content) {
        List<TaughtCourse> courses = catalogue.published(content.courseIds());
        if (courses.size() != content.courseIds().size()) {
            List<String> known = courses.stream().map(TaughtCourse::id).toList();
            List<String> unknown = content.courseIds().stream()
                    .filter(id -> !known.contains(id))
                    .toList();
            throw new InvalidValue("/courseIds", "course-unknown", "courseIds: " + unknown + " (not published)");
        }
        boolean theory = courses.stream().anyMatch(course -> course.topic().equals(THEORY));
        boolean other = courses.stream().anyMatch(course -> !course.topic().equals(THEORY));
        if (!theory || !other) {
            throw new InvalidValue(
                    "/courseIds",
                    "package-unbalanced",
                    "courseIds: " + courses.stream().map(TaughtCourse::topic).toList()
                            + " (at least one THEORY and one other topic)");
        }
        if (content.needSurveyId() == null && content.reason() == null) {
            throw new InvalidValue("/reason", "need-missing", "reason: a needSurveyId or a reason is needed");
        }
        FreeText.refusePersonalData("/theme", content.theme());
        FreeText.refusePersonalData("/reason", content.reason());
    }

    private ThemePackage find(String id) {
        return packages.find(id).orElseThrow(() -> new NotFound("theme package", id));
    }

    private static PackageFile newest(ThemePackage themePackage) {
        return PackageFile.of(themePackage, themePackage.newest());
    }
}
