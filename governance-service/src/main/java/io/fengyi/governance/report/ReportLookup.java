package io.fengyi.governance.report;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.governance.category.ReportCategories;
import io.fengyi.governance.category.ReportCategory;
import io.fengyi.governance.report.casefile.Visibility;
import io.fengyi.governance.report.flow.Actor;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.store.Reports;
import io.fengyi.http.Distance;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.http.NotFound;
import io.fengyi.http.Place;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Service;

/**
 * Reading reports, cut to what the caller may see: staff their area or their unit, everybody else what is public, and
 * reporters their own. What lies outside answers 404.
 */
@Service
public class ReportLookup {

    private static final int MOST_ON_A_MAP = 1_000;
    private static final int MOST_SUGGESTIONS = 10;

    private final Reports reports;
    private final ReportCategories categories;
    private final Clock clock;

    ReportLookup(Reports reports, ReportCategories categories, Clock clock) {
        this.reports = reports;
        this.categories = categories;
        this.clock = clock;
    }

    /** A report suggested because it is near; distance in metres. */
    public record Suggestion(Report report, double metres) {}

    /** 404 unless the caller stands before it in some way, or it is public and the caller is no staff. */
    public SeenReport see(Caller caller, String id) {
        Report report = reports.find(id).orElseThrow(() -> new NotFound("report", id));
        Actor viewer = Standings.of(caller, report);
        boolean asPublic = report.visibility().isPublic() && !Standings.isStaff(caller);
        if (viewer.standings().isEmpty() && !asPublic) {
            throw new NotFound("report", id);
        }
        return new SeenReport(report, viewer);
    }

    /** As {@link #see}, but the public sees nothing (404 when it is not public, else 403). */
    public SeenReport seeFile(Caller caller, String id) {
        SeenReport seen = see(caller, id);
        if (seen.viewer().standings().isEmpty()) {
            throw new Forbidden("forbidden", "report " + id + " is not for " + caller);
        }
        return seen;
    }

    /** For another service, which has no person's scope. */
    public Report excerpt(String id) {
        return reports.find(id).orElseThrow(() -> new NotFound("report", id));
    }

    public Page<Report> list(Caller caller, ReportFilter filter, PageRequest page) {
        return reports.page(criteria(caller, filter), page);
    }

    /** The newest thousand. */
    public List<Report> map(Caller caller, ReportFilter filter) {
        return reports.newest(criteria(caller, filter), MOST_ON_A_MAP);
    }

    public Page<Report> mine(Caller caller, PageRequest page) {
        return reports.page(Criteria.where("reporter.workerId").is(caller.workerId()), page);
    }

    /** Open public reports of the category within its duplicate radius, nearest first; none when that is switched off. */
    public List<Suggestion> suggestions(String categoryCode, Place point) {
        ReportCategory category = categories
                .find(categoryCode)
                .orElseThrow(
                        () -> new InvalidValue("categoryCode", "category-unknown", "categoryCode: " + categoryCode));
        int radius = category.duplicateRadius();
        if (radius == 0) {
            return List.of();
        }
        return reports.publishedAround(point, radius, categoryCode).stream()
                .filter(report -> report.state().isOpen() && report.place().wgs84() != null)
                .map(report -> new Suggestion(
                        report,
                        Distance.metres(
                                point, Objects.requireNonNull(report.place().wgs84()))))
                .filter(suggestion -> suggestion.metres() <= radius)
                .sorted(Comparator.comparingDouble(Suggestion::metres))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private Criteria criteria(Caller caller, ReportFilter filter) {
        if (Standings.isStaff(caller)) {
            Criteria scope = caller.scope(Standings.STAFF).withinOrUnit("place.communityCode", "handling.unit");
            return filter.within(scope, clock.instant());
        }
        if (filter.unit() != null || filter.visibility() != null || filter.overdue()) {
            throw new Forbidden("forbidden", "unit, visibility and overdue are filters for staff");
        }
        Criteria everybody = Criteria.where("visibility.level").is(Visibility.Level.PUBLIC);
        return filter.within(
                caller.has(Role.PARTNER)
                        ? new Criteria()
                                .andOperator(
                                        everybody, caller.scope(Role.PARTNER).within("place.communityCode"))
                        : everybody,
                clock.instant());
    }
}
