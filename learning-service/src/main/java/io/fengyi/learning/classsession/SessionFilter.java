package io.fengyi.learning.classsession;

import io.fengyi.access.DataScope;
import io.fengyi.learning.classsession.plan.SessionChannel;
import io.fengyi.learning.classsession.plan.SessionKind;
import io.fengyi.learning.classsession.plan.SessionSlot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Which sessions a list shows; what is null or empty does not count.
 *
 * @param states never empty
 * @param from first day, Asia/Shanghai
 * @param to last day
 * @param area code prefix of a subtree
 */
public record SessionFilter(
        Collection<SessionState> states,
        Collection<SessionKind> kinds,
        @Nullable SessionSlot slot,
        @Nullable SessionChannel channel,
        @Nullable String siteId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String area) {

    Criteria criteria() {
        List<Criteria> all = new ArrayList<>();
        all.add(Criteria.where("state").in(states));
        if (!kinds.isEmpty()) {
            all.add(Criteria.where("plan.kind").in(kinds));
        }
        add(all, "plan.slot", slot);
        add(all, "plan.channel", channel);
        add(all, "plan.place.siteId", siteId);
        if (from != null) {
            all.add(Criteria.where("plan.schedule.businessDay").gte(from));
        }
        if (to != null) {
            all.add(Criteria.where("plan.schedule.businessDay").lte(to));
        }
        if (area != null) {
            all.add(DataScope.subtrees("plan.place.areaCode", Set.of(area)));
        }
        return new Criteria().andOperator(all);
    }

    private static void add(List<Criteria> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(Criteria.where(field).is(value));
        }
    }
}
