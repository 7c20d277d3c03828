package io.fengyi.governance.open311;

import io.fengyi.access.Caller;
import io.fengyi.governance.category.ReportCategories;
import io.fengyi.governance.category.ReportCategory;
import io.fengyi.governance.report.PublishedReports;
import io.fengyi.governance.report.ReportDesk;
import io.fengyi.governance.report.ReportLookup;
import io.fengyi.governance.report.flow.Report;
import io.fengyi.governance.report.submission.Submission;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.IdempotencyKey;
import io.fengyi.http.NotFound;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The door of GeoReport v2: services are categories, requests are reports, a token is the request's id.
 *
 * <p>403 without a good key, 404 for what is unknown, 503 when a key cannot be checked now. Source: governance.md 3.3.
 */
@Service
public class Open311Desk {

    private final ReportCategories categories;
    private final ReportDesk reports;
    private final ReportLookup lookup;
    private final PublishedReports published;
    private final ApiKeys keys;
    private final PhotoByLink photos;
    private final Clock clock;

    Open311Desk(
            ReportCategories categories,
            ReportDesk reports,
            ReportLookup lookup,
            PublishedReports published,
            ApiKeys keys,
            PhotoByLink photos,
            Clock clock) {
        this.categories = categories;
        this.reports = reports;
        this.lookup = lookup;
        this.published = published;
        this.keys = keys;
        this.photos = photos;
        this.clock = clock;
    }

    /** A category of the second level that is in use, and the name of its group. */
    public record Offered(ReportCategory category, String group) {}

    public List<Offered> services() {
        List<ReportCategory> all = categories.all();
        return all.stream()
                .filter(category -> category.parent() != null && category.isValidOn(today()))
                .map(category -> new Offered(category, group(all, category)))
                .toList();
    }

    public Offered service(String code) {
        return services().stream()
                .filter(offered -> offered.category().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("service_code", code));
    }

    /** The same idempotency key again gives the same report. */
    public Report post(PostedFields fields, Caller bearer, @Nullable IdempotencyKey key) {
        Caller reporter = keys.reporter(bearer, fields.one("api_key"));
        ReportCategory category = service(fields.needed("service_code")).category();
        String mediaUrl = fields.one("media_url");
        List<Supplier<InputStream>> photo = mediaUrl == null ? List.of() : List.of(photos.photo(mediaUrl));
        Submission submission = new Submission(
                category.code(),
                fields.where(),
                fields.text(),
                List.of(),
                photo,
                fields.attributes(category),
                null,
                false,
                false,
                false,
                null);
        IdempotencyKey once = key == null ? new IdempotencyKey("open311-" + UUID.randomUUID()) : key;
        return reports.submit(submission, reporter, once);
    }

    /** The id behind a token; nothing else is told. */
    public String idOf(String token) {
        return lookup.excerpt(token).id();
    }

    /** A published report, or one of the caller's own. */
    public Report request(String id, Caller bearer, @Nullable String apiKey) {
        return lookup.see(keys.viewer(bearer, apiKey), id).report();
    }

    public List<Report> requests(RequestQuery query) {
        List<String> ids = query.wantedIds();
        return ids.isEmpty() ? published.in(query.window(clock.instant())) : published.of(ids);
    }

    private static String group(List<ReportCategory> all, ReportCategory category) {
        return all.stream()
                .filter(other -> other.code().equals(category.parent()))
                .map(ReportCategory::name)
                .findFirst()
                .orElse("");
    }

    private LocalDate today() {
        return BusinessDay.of(clock.instant());
    }
}
