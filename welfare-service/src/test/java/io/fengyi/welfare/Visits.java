package io.fengyi.welfare;

import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.welfare.department.Departments;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Series and activities of the tests. */
public final class Visits {

    public static final String SERIES = "/api/v1/care-series";
    public static final String ACTIVITIES = "/api/v1/care-activities";

    private static final Map<String, String> DEPARTMENTS = Map.of("HUMAN_RESOURCES", "人社所", "LEGAL_AID", "法律援助工作站");

    private Visits() {}

    public static Map<String, Object> plan(String startsAt, Map<String, ?> more) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "communityCode",
                Town.OLD_TOWN,
                "address",
                "古镇社区党群服务中心一楼",
                "startsAt",
                startsAt,
                "minutes",
                120,
                "capacity",
                80,
                "channel",
                "OFFLINE"));
        plan.putAll(more);
        return plan;
    }

    public static Map<String, Object> series(String rrule, Map<String, Object> first) {
        return new HashMap<>(Map.of("kind", "WARM_BEE", "name", "四季暖蜂慰问", "rrule", rrule, "first", first));
    }

    /** A yearly series that begins in the far future, so that it plans nothing by itself. */
    public static String series(Api api, TestEvents events) {
        Town.tellOfCommunities(events);
        Map<String, Object> body = series("FREQ=YEARLY", plan("2099-01-05T14:00:00+08:00", Map.of()));
        await().until(() -> api.as(Town.streetAdmin()).post(SERIES, body).status() == 201);
        return api.as(Town.streetAdmin()).post(SERIES, body).expect(201).text("/id");
    }

    public static String planned(Api api, String seriesId, String startsAt, Map<String, ?> more) {
        return api.as(Town.streetAdmin())
                .post(ACTIVITIES, Map.of("seriesId", seriesId, "plan", plan(startsAt, more)))
                .expect(201)
                .text("/id");
    }

    public static String theme(Api api) {
        String name = "主题" + UUID.randomUUID().toString().substring(0, 8);
        return api.as(Town.streetAdmin())
                .post("/api/v1/need-themes", Map.of("name", name))
                .expect(201)
                .text("/id");
    }

    public static String need(Api api) {
        return api.as(Town.streetAdmin())
                .post("/api/v1/needs", Map.of("text", "希望有人来看看我们", "channel", "VISIT", "communityCode", Town.OLD_TOWN))
                .expect(201)
                .text("/id");
    }

    /** Registry tells of departments; from then on they may take part. */
    public static void tellOfDepartments(TestEvents events, Departments departments, String... units) {
        LocalDate since = LocalDate.parse("2020-01-01");
        for (String unit : units) {
            String name = DEPARTMENTS.getOrDefault(unit, "部门" + unit);
            events.publish(new DictionaryItemChanged("unit", unit, name, since, null), unit);
        }
        for (String unit : units) {
            await().untilAsserted(() -> departments.require("/departments", unit, since));
        }
    }

    public static List<Map<String, String>> departments(String... units) {
        return List.of(units).stream()
                .map(unit -> Map.of("unit", unit, "part", "现场服务"))
                .toList();
    }
}
