package io.fengyi.standalone.demo.town;

import io.fengyi.access.Grant;
import io.fengyi.access.Role;
import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Waiting;
import io.fengyi.standalone.demo.governance.DemoReports;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What stood on 28 March 2022: areas, units, enterprises, sites, workers, grids, the friendly street, merchants, rewards, people. */
public final class DemoOffice {

    private static final String REGISTRY = "registry-service";
    private static final String GOVERNANCE = "governance-service";
    private static final String SINCE = "2020-01-01";

    private final DemoApi api;
    private final DemoPeople people;
    private final Map<Integer, String> enterpriseIds = new HashMap<>();
    private final Map<String, String> siteIds = new HashMap<>();

    public DemoOffice(DemoApi api, DemoPeople people) {
        this.api = api;
        this.people = people;
    }

    public void found() {
        people.staff("district-office", "区社工部", DemoPlaces.DISTRICT, Grant.of(Role.STREET_ADMIN, DemoPlaces.DISTRICT));
        staff();
        areas();
        units();
        enterprises();
        workers();
        grids();
        new DemoStreet(api, people).open();
        riders();
    }

    private void staff() {
        people.staff("street-1", "街道管理员甲", DemoPlaces.STREET, Grant.of(Role.STREET_ADMIN, DemoPlaces.STREET));
        people.staff("street-2", "街道管理员乙", DemoPlaces.STREET, Grant.of(Role.STREET_ADMIN, DemoPlaces.STREET));
        people.staff("party-1", "党建办", DemoPlaces.STREET, Grant.of(Role.PARTY_AFFAIRS, DemoPlaces.STREET));
        people.staff("auditor-1", "审计员", DemoPlaces.STREET, Grant.of(Role.AUDITOR, DemoPlaces.STREET));
        people.staff("district-1", "区观察员", DemoPlaces.DISTRICT, Grant.of(Role.DISTRICT_VIEWER, DemoPlaces.DISTRICT));
        List<DemoPlaces.Community> communities = DemoPlaces.communities();
        for (int i = 0; i < communities.size(); i++) {
            String code = communities.get(i).code();
            people.staff(
                    "community-" + (i + 1),
                    communities.get(i).name() + "工作人员",
                    code,
                    Grant.of(Role.COMMUNITY_STAFF, code));
        }
        for (int i = 0; i < 2; i++) {
            String code = communities.get(i).code();
            people.staff("grid-" + (i + 1), communities.get(i).name() + "网格员", code, Grant.of(Role.GRID_STAFF, code));
        }
        people.staff(
                "unit-1",
                "城市管理中队",
                DemoPlaces.STREET,
                new Grant(
                        Role.COMMUNITY_STAFF,
                        Set.of(DemoPlaces.STREET),
                        DemoReports.UNIT,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        null));
    }

    private void areas() {
        String office = people.token("district-office");
        api.put(REGISTRY, office, "/api/v1/areas/" + DemoPlaces.DISTRICT, area("示范区", 120.324, 31.492));
        api.put(REGISTRY, office, "/api/v1/areas/" + DemoPlaces.STREET, area("示范街道", 120.324, 31.492));
        for (DemoPlaces.Community community : DemoPlaces.communities()) {
            double[] centre = community.centre();
            api.put(
                    REGISTRY,
                    people.token("street-1"),
                    "/api/v1/areas/" + community.code(),
                    area(community.name(), centre[0], centre[1]));
        }
    }

    private static Map<String, Object> area(String name, double longitude, double latitude) {
        return Map.of("name", name, "validFrom", SINCE, "centre", place(longitude, latitude));
    }

    public static Map<String, Object> place(double longitude, double latitude) {
        return Map.of("longitude", longitude, "latitude", latitude, "crs", "WGS84");
    }

    private void units() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put(DemoReports.UNIT, "城市管理中队");
        names.put("TRAFFIC_POLICE", "交警中队");
        names.put("MARKET_SUPERVISION", "市场监管所");
        names.put("HUMAN_RESOURCES", "人社所");
        names.forEach((code, name) -> api.put(
                REGISTRY,
                people.token("street-1"),
                "/api/v1/dictionaries/unit/items/" + code,
                Map.of("name", name, "validFrom", SINCE)));
    }

    private void enterprises() {
        String token = people.token("street-1");
        List<DemoPlaces.Community> communities = DemoPlaces.communities();
        for (DemoEnterprises.Firm firm : DemoEnterprises.all()) {
            String home = communities.get(firm.communities().get(0) - 1).code();
            JsonNode made = api.post(
                    REGISTRY,
                    token,
                    "/api/v1/enterprises",
                    Map.of(
                            "brand", firm.brand(),
                            "legalName", firm.legalName(),
                            "creditCode", firm.creditCode(),
                            "industry", firm.industry(),
                            "communityCode", home,
                            "validFrom", "2021-06-01"));
            String id = made.required("id").asString();
            enterpriseIds.put(firm.number(), id);
            for (int i = 0; i < firm.communities().size(); i++) {
                if (DemoEnterprises.isFoundBySweep(firm, i)) {
                    continue;
                }
                DemoPlaces.Community community =
                        communities.get(firm.communities().get(i) - 1);
                JsonNode site = api.post(
                        REGISTRY,
                        token,
                        "/api/v1/sites",
                        Map.of(
                                "enterpriseId",
                                id,
                                "kind",
                                i == 0 ? "BRANCH" : "OUTLET",
                                "name",
                                firm.siteName(i),
                                "communityCode",
                                community.code(),
                                "place",
                                place(
                                        community.centre()[0] + 0.0005 * firm.number() - 0.003,
                                        community.centre()[1] - 0.001),
                                "morningMeeting",
                                "08:30",
                                "peakHours",
                                List.of(Map.of("from", "11:00", "to", "13:00"), Map.of("from", "17:00", "to", "19:30")),
                                "validFrom",
                                "2021-06-01"));
                siteIds.put(firm.number() + "-" + i, site.required("id").asString());
            }
        }
        people.staff(
                "site-manager-1",
                "闪送达古镇站站长",
                communities.get(0).code(),
                new Grant(
                        Role.SITE_MANAGER,
                        Set.of(communities.get(0).code()),
                        null,
                        Set.of(),
                        Set.of(siteId("1-0")),
                        Set.of(),
                        null));
        instructor(1, "党建指导员甲");
        instructor(2, "党建指导员乙");
        instructor(3, "党建指导员丙");
    }

    /** Each looks after four enterprises, as {@link DemoOrganisations} assigns them. */
    private void instructor(int number, String name) {
        int last = number * 4;
        people.staff(
                "instructor-" + number,
                name,
                DemoPlaces.STREET,
                new Grant(
                        Role.INSTRUCTOR,
                        Set.of(DemoPlaces.STREET),
                        null,
                        Set.of(
                                enterpriseId(last - 3),
                                enterpriseId(last - 2),
                                enterpriseId(last - 1),
                                enterpriseId(last)),
                        Set.of(),
                        Set.of(),
                        null));
    }

    private String siteId(String key) {
        return Objects.requireNonNull(siteIds.get(key));
    }

    private String enterpriseId(int number) {
        return Objects.requireNonNull(enterpriseIds.get(number));
    }

    private void workers() {
        byte[] csv = DemoWorkers.csv().getBytes(StandardCharsets.UTF_8);
        String token = people.token("street-1");
        JsonNode dryRun = api.upload(
                REGISTRY,
                token,
                "/api/v1/worker-imports",
                "",
                Map.of(),
                List.of(new DemoApi.Upload("file", "workers.csv", "text/csv", csv)));
        int refused = dryRun.required("planned").required("failed").asInt();
        if (refused > 0) {
            throw new IllegalStateException("demo data: " + refused + " workers of the list are refused");
        }
        String list = "/api/v1/worker-imports/" + dryRun.required("id").asString();
        api.post(REGISTRY, token, list + "/commit", Map.of());
        Waiting.until(
                () -> api.get(REGISTRY, token, list).path("state").asString().equals("COMMITTED"));
    }

    private void grids() {
        String token = people.token("street-1");
        for (DemoPlaces.GridPlot grid : DemoPlaces.grids()) {
            Waiting.eventually(() -> api.post(
                    GOVERNANCE,
                    token,
                    "/api/v1/grids",
                    "{\"code\":\"" + grid.code() + "\",\"name\":\"" + grid.name() + "\",\"crs\":\"WGS84\",\"boundary\":"
                            + grid.polygon() + "}"));
        }
        Waiting.eventually(() -> api.put(
                GOVERNANCE,
                token,
                "/api/v1/handling-units/" + DemoReports.UNIT,
                Map.of("categories", List.of("CMGT"), "areas", List.of(DemoPlaces.STREET))));
    }

    private void riders() {
        for (int i = 1; i <= 5; i++) {
            people.rider("rider-" + i, "骑手 " + i, DemoWorkers.phone(i), DemoPlaces.STREET);
        }
        people.partner(
                "partner-1",
                "示范小程序",
                DemoPlaces.STREET,
                Set.of("reports:read", "reports:write", "stations:read", "points:hold", "webhooks:manage"));
    }
}
