package io.fengyi.welfare.help;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.Forbidden;
import io.fengyi.welfare.help.flow.Actor;
import io.fengyi.welfare.help.flow.HelpRequest;
import io.fengyi.welfare.help.flow.Standing;
import io.fengyi.welfare.help.handover.HandOver;
import io.fengyi.welfare.help.handover.HandOverState;
import io.fengyi.welfare.help.store.HelpRequests;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.mongodb.core.query.Criteria;

/** As what a caller stands before a request: its office, a department that has it, or its requester. */
public final class Standings {

    private Standings() {}

    /** Staff with the standing their grants give them here; none when they may not know of the request. */
    static Actor ofStaff(Caller caller, HelpRequest request) {
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        if (office(caller).covers(request.plea().communityCode())) {
            standings.add(Standing.OFFICE);
        }
        Set<String> units = departments(caller);
        Set<String> having = request.handOvers().stream()
                .filter(one -> one.state() != HandOverState.RETURNED && units.contains(one.department()))
                .map(HandOver::department)
                .collect(Collectors.toUnmodifiableSet());
        if (!having.isEmpty()) {
            standings.add(Standing.DEPARTMENT);
        }
        return new Actor(caller.accountId(), standings, having);
    }

    /** The requester of an own request; no standing for anybody else. */
    static Actor ofRequester(Caller caller, HelpRequest request) {
        boolean own = request.requester() != null
                && caller.workerId().equals(request.requester().workerId());
        return new Actor(caller.accountId(), own ? Set.of(Standing.REQUESTER) : Set.of(), Set.of());
    }

    /**
     * What these staff may see, as a filter.
     *
     * @throws Forbidden 403 for staff without an area of their own and without a department
     */
    static Criteria visibleTo(Caller caller) {
        List<Criteria> parts = new ArrayList<>();
        if (!office(caller).areas().isEmpty()) {
            parts.add(office(caller).within(HelpRequests.COMMUNITY));
        }
        Set<String> units = departments(caller);
        if (!units.isEmpty()) {
            parts.add(new Criteria()
                    .andOperator(Criteria.where("handOvers.department").in(units), HelpRequests.handedTo(units)));
        }
        if (parts.isEmpty()) {
            throw new Forbidden("forbidden", "help requests are for their office and for departments");
        }
        return parts.size() == 1 ? parts.get(0) : new Criteria().orOperator(parts);
    }

    /** In which role staff open what is sensitive: the widest one that they have. */
    static Role roleOf(Caller caller) {
        return Stream.of(Role.STREET_ADMIN, Role.COMMUNITY_STAFF, Role.GRID_STAFF)
                .filter(caller::has)
                .findFirst()
                .orElseThrow(
                        () -> new Forbidden("forbidden", "help requests are for their office and for departments"));
    }

    /** Where the caller is the office. */
    public static DataScope office(Caller caller) {
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN);
    }

    /** For which departments the caller works. */
    public static Set<String> departments(Caller caller) {
        return caller.scope(Role.GRID_STAFF, Role.COMMUNITY_STAFF).unitIds();
    }
}
