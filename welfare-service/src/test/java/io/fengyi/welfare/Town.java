package io.fengyi.welfare;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The people and places of the tests. */
public final class Town {

    public static final String OLD_TOWN = "320299001001";
    public static final String PARK = "320299001002";
    public static final String ELSEWHERE = "320299002001";
    public static final String CREDIT_CODE = "91320299MA1XK3QF5U";

    private Town() {}

    public static String streetAdmin() {
        return TestTokens.staff(Role.STREET_ADMIN, "320299001");
    }

    public static String foreignStreetAdmin() {
        return TestTokens.staff(Role.STREET_ADMIN, "320299002");
    }

    public static String communityStaff() {
        return TestTokens.staff(Role.COMMUNITY_STAFF, OLD_TOWN);
    }

    public static String rider() {
        return TestTokens.worker("wkr_0HZ8K3QF5S1RM");
    }

    /** Registry tells of all communities. */
    public static void tellOfCommunities(TestEvents events) {
        for (String code : List.of(OLD_TOWN, PARK, ELSEWHERE)) {
            events.publish(community(code), code);
        }
    }

    public static AreaChanged community(String code) {
        return new AreaChanged(code, "社区" + code, "COMMUNITY", null, LocalDate.parse("2020-01-01"), null);
    }

    /** A merchant whose agreement has run since 2020 and goes on; more fields replace these. */
    public static Map<String, Object> merchant(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "古镇大食堂",
                "creditCode",
                CREDIT_CODE,
                "communityCode",
                OLD_TOWN,
                "address",
                "古镇路 12 号",
                "place",
                Map.of("longitude", 120.312, "latitude", 31.491, "crs", "GCJ02"),
                "agreement",
                Map.of("from", "2020-01-01", "to", "2099-12-31")));
        body.putAll(more);
        return body;
    }

    public static Map<String, Object> street(String name, String... communityCodes) {
        return new HashMap<>(Map.of("name", name, "communityCodes", List.of(communityCodes)));
    }
}
