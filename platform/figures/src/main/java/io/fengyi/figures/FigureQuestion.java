package io.fengyi.figures;

import io.fengyi.access.DataScope;
import io.fengyi.http.BusinessDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What a figure is asked for.
 *
 * @param asOf last day that counts, Asia/Shanghai; state figures show its end
 * @param from first day that counts for flow figures
 * @param area code prefix of a subtree, within the caller's scope
 * @param groupBy a grouping that the source offers; null for none
 * @param exact whether the caller may see small numbers of members: Party affairs staff, for the subdistrict as a whole
 */
public record FigureQuestion(
        LocalDate asOf,
        LocalDate from,
        String area,
        @Nullable String groupBy,
        boolean exact) {

    /** A question of somebody to whom small numbers of people are not shown. */
    public FigureQuestion(LocalDate asOf, LocalDate from, String area, @Nullable String groupBy) {
        this(asOf, from, area, groupBy, false);
    }

    /** The first instant of the period. */
    public Instant begins() {
        return BusinessDay.start(from);
    }

    /** The first instant after the period. */
    public Instant ends() {
        return BusinessDay.start(asOf.plusDays(1));
    }

    public boolean isGroupedBy(String grouping) {
        return grouping.equals(groupBy);
    }

    /** Filter on an area code, as a range that an index serves. */
    public Criteria inArea(String field) {
        return DataScope.subtrees(field, Set.of(area));
    }

    /** Filter on a business day stored as {@code yyyy-MM-dd} text or as {@link LocalDate}, within the period. */
    public Criteria inPeriod(String dayField) {
        return Criteria.where(dayField).gte(from).lte(asOf);
    }

    FigureQuestion without(boolean grouping) {
        return grouping ? this : new FigureQuestion(asOf, from, area, null, exact);
    }
}
