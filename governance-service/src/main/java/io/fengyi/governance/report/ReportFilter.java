package io.fengyi.governance.report;

import io.fengyi.governance.report.casefile.Visibility.Level;
import io.fengyi.governance.report.flow.ReportStatus;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.InvalidValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What a list of reports is narrowed by; empty and null mean everything.
 *
 * @param category a code or the group before it
 * @param from first business day of submission
 * @param to last business day of submission
 */
public record ReportFilter(
        List<ReportStatus> states,
        @Nullable String category,
        @Nullable String grid,
        @Nullable String unit,
        @Nullable Level visibility,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Box box,
        boolean overdue) {

    /** West, south, east, north in WGS84 degrees. */
    public record Box(double west, double south, double east, double north) {

        /** Reads {@code west,south,east,north} (RFC 7946); 400 when it is none, null when there is none. */
        public static @Nullable Box parse(@Nullable String bbox) {
            if (bbox == null || bbox.isBlank()) {
                return null;
            }
            try {
                double[] sides = Arrays.stream(bbox.split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                if (sides.length == 4 && sides[0] <= sides[2] && sides[1] <= sides[3]) {
                    return new Box(sides[0], sides[1], sides[2], sides[3]);
                }
            } catch (NumberFormatException e) {
                InvalidValue invalid = InvalidValue.badRequest("bbox", "bbox: " + bbox + " (four numbers)");
                invalid.initCause(e);
                throw invalid;
            }
            throw InvalidValue.badRequest("bbox", "bbox: " + bbox + " (west,south,east,north)");
        }
    }

    public ReportFilter {
        states = List.copyOf(states);
    }

    Criteria within(Criteria scope, Instant now) {
        List<Criteria> all = new ArrayList<>(List.of(scope));
        if (!states.isEmpty()) {
            all.add(Criteria.where("state").in(states));
        }
        if (category != null) {
            all.add(Criteria.where("matter.categoryCode").gte(category).lt(category + "."));
        }
        if (grid != null) {
            all.add(Criteria.where("place.gridCode").is(grid));
        }
        if (unit != null) {
            all.add(Criteria.where("handling.unit").is(unit));
        }
        if (visibility != null) {
            all.add(Criteria.where("visibility.level").is(visibility));
        }
        if (from != null) {
            all.add(Criteria.where("times.submittedAt").gte(BusinessDay.start(from)));
        }
        if (to != null) {
            all.add(Criteria.where("times.submittedAt").lt(BusinessDay.start(to.plusDays(1))));
        }
        if (box != null) {
            all.add(Criteria.where("place.wgs84.longitude").gte(box.west()).lte(box.east()));
            all.add(Criteria.where("place.wgs84.latitude").gte(box.south()).lte(box.north()));
        }
        if (overdue) {
            all.add(Criteria.where("agenda.dueAt").lt(now));
        }
        return new Criteria().andOperator(all);
    }
}
