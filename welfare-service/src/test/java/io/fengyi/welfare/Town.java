package io.fengyi.welfare;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** Registry's word that a worker is to be forgotten. */
    public static WorkerErased erased(String workerId) {
        return new WorkerErased(workerId, "RIDER", null, null, "ERASED");
    }

    /** The keeper of some stations. */
    public static String keeper(String... stationIds) {
        return TestTokens.stationKeeper(stationIds);
    }

    /** A bee station in the old town, open every day from 8 to 22; more fields replace these. */
    public static Map<String, Object> station(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "古镇小蜜蜂驿站");
        body.put("kind", "BEE_STATION");
        body.put("tier", "COMMUNITY");
        body.put("hostType", "COMMUNITY_CENTRE");
        body.put("communityCode", OLD_TOWN);
        body.put("address", "古镇路 12 号");
        body.put("contact", "0510-88880000");
        body.put("place", Map.of("longitude", 120.312, "latitude", 31.491, "crs", "GCJ02"));
        body.put("capacity", 20);
        body.put("amenities", List.of("WATER", "REST"));
        body.put("hours", daily("08:00", "22:00"));
        body.putAll(more);
        return body;
    }

    /** Opening hours of every day. */
    public static Map<String, Object> daily(String from, String to) {
        return Map.of(
                "week",
                Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
                        .map(day -> Map.of("day", day, "spans", List.of(Map.of("from", from, "to", to))))
                        .toList());
    }
}
