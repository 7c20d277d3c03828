package io.fengyi.standalone.demo.town;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The sweep of spring 2023: 12 visits with 23 stops, 20 sites of the frame and three that nobody knew of, 17 members
 * found, 9 with their papers here and 8 elsewhere.
 */
public final class DemoSweep {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SERVICE = "registry-service";
    private static final String SWEEPS = "/api/v1/sweeps";
    private static final LocalDate START = LocalDate.of(2023, 2, 6);
    /** Communities that need two days. */
    private static final int LARGE = 4;

    /** How many members were found at E01–E08; the papers of the first three enterprises' are here. */
    private static final int[] MEMBERS = {4, 3, 2, 3, 2, 1, 1, 1};

    private static final int HERE = 3;

    private static final String CONSENT_VERSION = "1";

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;
    private final Map<String, String> enterprises = new HashMap<>();
    private final Map<String, List<JsonNode>> sites = new HashMap<>();
    private String id = "";

    public DemoSweep(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
    }

    public void plan() {
        timeline.at(START.atTime(9, 0).atZone(ZONE).toInstant(), this::start);
        int day = 1;
        for (int community = 1; community <= DemoPlaces.communities().size(); community++) {
            int number = community;
            for (int part = 0; part < (community <= LARGE ? 2 : 1); part++) {
                LocalDate date = START.plusDays(day);
                boolean second = part == 1;
                timeline.at(date.atTime(15, 0).atZone(ZONE).toInstant(), () -> visit(number, second, date));
                day += 2;
            }
        }
        timeline.at(LocalDate.of(2023, 3, 20).atTime(15, 0).atZone(ZONE).toInstant(), this::finish);
    }

    private void start() {
        String token = people.token("street-1");
        id = api.post(
                        SERVICE,
                        token,
                        SWEEPS,
                        Map.of(
                                "area",
                                DemoPlaces.STREET,
                                "from",
                                "2023-02-01",
                                "to",
                                "2023-03-31",
                                "repeatEvery",
                                "P3M"))
                .required("id")
                .asString();
        api.post(SERVICE, token, SWEEPS + '/' + id + "/start", Map.of());
        api.get(SERVICE, token, "/api/v1/enterprises?limit=100")
                .required("items")
                .forEach(firm -> enterprises.put(
                        firm.required("brand").asString(), firm.required("id").asString()));
        api.get(SERVICE, token, "/api/v1/sites?limit=100")
                .required("items")
                .forEach(site -> sites.computeIfAbsent(
                                site.required("communityCode").asString(), code -> new ArrayList<>())
                        .add(site));
    }

    /** The first two sites of the community, or the rest. */
    private void visit(int community, boolean second, LocalDate date) {
        List<Map<String, Object>> all = stops(community);
        int cut = community <= LARGE ? 2 : all.size();
        List<Map<String, Object>> stops = second ? all.subList(cut, all.size()) : all.subList(0, cut);
        api.post(
                SERVICE,
                people.token("community-" + community),
                SWEEPS + '/' + id + "/visits",
                Map.of("date", date.toString(), "visitors", List.of("社区工作者", "党建指导员"), "stops", stops));
    }

    private List<Map<String, Object>> stops(int community) {
        String code = DemoPlaces.communities().get(community - 1).code();
        List<Map<String, Object>> stops = new ArrayList<>();
        for (JsonNode site : sites.getOrDefault(code, List.of())) {
            Map<String, Object> stop = new HashMap<>();
            stop.put("siteId", site.required("id").asString());
            stop.put("result", "FOUND");
            stop.put("workersSeen", 20);
            boolean unwilling = site.required("enterpriseId").asString().equals(enterprise(12));
            stop.put("attitude", unwilling ? "UNWILLING" : "WILLING");
            if (unwilling) {
                stop.put("followUpOn", "2023-04-15");
            }
            stops.add(stop);
        }
        for (DemoEnterprises.Firm firm : DemoEnterprises.all()) {
            for (int i = 0; i < firm.communities().size(); i++) {
                if (DemoEnterprises.isFoundBySweep(firm, i)
                        && firm.communities().get(i) == community) {
                    stops.add(Map.of(
                            "enterpriseId",
                            enterprise(firm.number()),
                            "result",
                            "NEW",
                            "kind",
                            "OUTLET",
                            "name",
                            firm.siteName(i),
                            "communityCode",
                            code,
                            "workersSeen",
                            12));
                }
            }
        }
        return stops;
    }

    private void finish() {
        for (int i = 0; i < MEMBERS.length; i++) {
            members(i + 1, MEMBERS[i], i < HERE ? "HERE" : "ELSEWHERE");
        }
        api.post(SERVICE, people.token("street-1"), SWEEPS + '/' + id + "/close", Map.of());
    }

    private void members(int number, int count, String membershipAt) {
        String enterprise = enterprise(number);
        String site = sites.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.required("enterpriseId").asString().equals(enterprise))
                .findFirst()
                .orElseThrow()
                .required("id")
                .asString();
        api.get(SERVICE, people.token("street-1"), "/api/v1/workers?limit=" + count + "&enterpriseId=" + enterprise)
                .required("items")
                .forEach(worker -> api.post(
                        SERVICE,
                        people.token("party-1"),
                        SWEEPS + '/' + id + "/findings",
                        Map.of(
                                "workerId",
                                worker.required("id").asString(),
                                "siteId",
                                site,
                                "membershipAt",
                                membershipAt,
                                "paperConsentVersion",
                                CONSENT_VERSION)));
    }

    private String enterprise(int number) {
        return Objects.requireNonNull(
                enterprises.get(DemoEnterprises.all().get(number - 1).brand()));
    }
}
