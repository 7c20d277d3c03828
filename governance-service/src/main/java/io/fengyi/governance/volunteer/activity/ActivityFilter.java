package io.fengyi.governance.volunteer.activity;

import io.fengyi.access.DataScope;
import io.fengyi.governance.volunteer.activity.ActivityPlan.Channel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * What a list of activities is narrowed by; empty and null mean everything.
 *
 * @param area a prefix of community codes
 * @param from first business day
 * @param to last business day
 */
public record ActivityFilter(
        List<ActivityState> states,
        @Nullable String kind,
        @Nullable Channel channel,
        @Nullable String teamId,
        @Nullable String area,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    public ActivityFilter {
        states = List.copyOf(states);
    }

    Criteria criteria() {
        List<Criteria> all = new ArrayList<>();
        if (!states.isEmpty()) {
            all.add(Criteria.where("state").in(states));
        }
        if (kind != null) {
            all.add(Criteria.where("plan.kind").is(kind));
        }
        if (channel != null) {
            all.add(Criteria.where("plan.channel").is(channel));
        }
        if (teamId != null) {
            all.add(Criteria.where("plan.teamId").is(teamId));
        }
        if (area != null) {
            all.add(DataScope.subtrees("plan.communityCode", Set.of(area)));
        }
        if (from != null) {
            all.add(Criteria.where("businessDay").gte(from));
        }
        if (to != null) {
            all.add(Criteria.where("businessDay").lte(to));
        }
        return all.isEmpty() ? new Criteria() : new Criteria().andOperator(all);
    }
}
