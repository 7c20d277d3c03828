package io.fengyi.welfare.care.activity;

import io.fengyi.access.DataScope;
import io.fengyi.welfare.care.plan.Channel;
import io.fengyi.welfare.care.plan.Season;
import io.fengyi.welfare.care.series.SeriesKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What a list of activities is narrowed to; days are those of the start, both included.
 *
 * @param themes ids that mean the wanted theme; null for all
 * @param states null for all
 */
public record ActivityFilter(
        @Nullable SeriesKind kind,
        @Nullable Season season,
        @Nullable Set<String> themes,
        @Nullable Channel channel,
        @Nullable String area,
        @Nullable String seriesId,
        @Nullable Set<ActivityState> states,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    private static final String DAY = "day";

    Criteria criteria() {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where(DAY).gt(""));
        is(all, "kind", kind);
        is(all, "season", season);
        is(all, "plan.channel", channel);
        is(all, "seriesId", seriesId);
        if (area != null) {
            all.add(DataScope.subtrees("plan.communityCode", Set.of(area)));
        }
        if (themes != null) {
            all.add(Criteria.where("plan.theme.id").in(themes));
        }
        if (states != null && !states.isEmpty()) {
            all.add(Criteria.where("state").in(states));
        }
        if (from != null) {
            all.add(Criteria.where(DAY).gte(from));
        }
        if (to != null) {
            all.add(Criteria.where(DAY).lte(to));
        }
        return new Criteria().andOperator(all);
    }

    private static void is(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
