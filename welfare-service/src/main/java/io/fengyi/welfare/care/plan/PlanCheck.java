package io.fengyi.welfare.care.plan;

import io.fengyi.access.Caller;
import io.fengyi.access.DataScope;
import io.fengyi.access.Role;
import io.fengyi.http.Forbidden;
import io.fengyi.http.InvalidValue;
import io.fengyi.welfare.community.Communities;
import io.fengyi.welfare.department.Departments;
import io.fengyi.welfare.need.NeedDesk;
import io.fengyi.welfare.station.StationFile;
import io.fengyi.welfare.station.StationLookup;
import io.fengyi.welfare.station.StationState;
import io.fengyi.welfare.wording.Wording;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a plan can be meant, and whether this caller may make it. */
@Component
public class PlanCheck {

    private final Communities communities;
    private final Departments departments;
    private final StationLookup stations;
    private final NeedDesk needs;

    PlanCheck(Communities communities, Departments departments, StationLookup stations, NeedDesk needs) {
        this.communities = communities;
        this.departments = departments;
        this.stations = stations;
        this.needs = needs;
    }

    /** Staff of the area, or the keeper of the area or of that very station. */
    public static boolean mayPlan(Caller caller, String communityCode, @Nullable String stationId) {
        DataScope keeper = caller.scope(Role.STATION_KEEPER);
        return caller.scope(Role.COMMUNITY_STAFF, Role.STREET_ADMIN).covers(communityCode)
                || keeper.covers(communityCode)
                || (stationId != null && keeper.stationIds().contains(stationId));
    }

    /**
     * Checks everything and follows a merged theme.
     *
     * @throws Forbidden {@code area-outside-scope}
     * @throws InvalidValue 422 with the pointer of what cannot be meant
     */
    public ActivityPlan checked(Caller caller, ActivityPlan plan) {
        if (!mayPlan(caller, plan.communityCode(), plan.stationId())) {
            throw new Forbidden("area-outside-scope", "communityCode: " + plan.communityCode());
        }
        communities.requireAll(List.of(plan.communityCode()));
        if (plan.channel() != Channel.ONLINE && plan.address() == null) {
            throw new InvalidValue("/address", "place-required", "address: null (channel: " + plan.channel() + ")");
        }
        checkStation(plan.stationId(), plan.communityCode());
        checkDepartments(plan);
        Wording.check("/title", plan.title());
        Wording.check("/address", plan.address());
        needs.requireAll("/needIds", plan.needIds());
        String themeId = plan.themeId();
        return themeId == null ? plan : plan.about(needs.requireTheme("/themeId", themeId));
    }

    /** Where nobody can go, and where the station is not, nothing takes place. */
    private void checkStation(@Nullable String stationId, String communityCode) {
        if (stationId == null) {
            return;
        }
        StationFile station = stations.find(stationId)
                .orElseThrow(() -> new InvalidValue("/stationId", "station-unknown", "stationId: " + stationId));
        if (station.state() == StationState.CLOSED) {
            throw new InvalidValue("/stationId", "station-closed", "stationId: " + stationId + " (CLOSED)");
        }
        if (!station.entry().communityCode().equals(communityCode)) {
            throw new InvalidValue(
                    "/stationId",
                    "station-elsewhere",
                    "stationId: " + stationId + " (in " + station.entry().communityCode() + ", not " + communityCode
                            + ")");
        }
    }

    private void checkDepartments(ActivityPlan plan) {
        Set<String> units = new HashSet<>();
        for (Department department : plan.departments()) {
            if (!units.add(department.unit())) {
                throw new InvalidValue("/departments", "department-twice", "departments: " + department.unit());
            }
            departments.require("/departments", department.unit(), plan.day());
            Wording.check("/departments", department.part());
        }
    }
}
