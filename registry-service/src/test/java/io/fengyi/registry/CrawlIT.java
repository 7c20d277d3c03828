package io.fengyi.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/**
 * Every GET that the service offers, as every role: no phone number in full, no name in full, and no name at all beside a
 * political status. Source: platform.md 6.
 */
@FengyiIT
class CrawlIT {

    private static final String NAME = "欧阳金丝雀";
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9A-Za-z])1[3-9][0-9]{9}(?![0-9A-Za-z])");
    private static final Pattern POLITICAL =
            Pattern.compile("political-status|memberships|flowing-members|development-candidates|membership-transfers");

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    private Town town;
    private final Map<String, String> callers = new LinkedHashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    @BeforeEach
    void aTownWithPeopleInAllItsLists() {
        clock.set("2023-03-31T10:00");
        PartyTown party = new PartyTown(api);
        town = party.town;
        String enterprise = town.enterprise("甲");
        String organisation = party.sole(enterprise);
        String phone = Town.phone();
        String worker = canary(enterprise, phone);
        canary(enterprise, Town.phone());
        party.member(worker, "FULL", null, null).expect(201);
        Api me = api.as(Town.own(worker));
        me.put("/api/v1/me/political-status", Map.of("code", "01")).expect(200);
        me.post("/api/v1/me/party-application", Map.of()).status();
        String account = Ids.next("acc");
        party.assign(party.instructor(account), enterprise).expect(201);
        api.as(town.cs())
                .post(
                        "/api/v1/enterprises/" + enterprise + "/contact-notes",
                        Map.of(
                                "date",
                                "2023-03-20",
                                "attitude",
                                "NEUTRAL",
                                "text",
                                "约好下月再来",
                                "followUpOn",
                                "2023-04-20"))
                .expect(201);
        api.as(town.cs())
                .post(
                        "/api/v1/workers/" + worker + "/unmasking",
                        Map.of("field", "PHONE", "purpose", "紧急联系", "reason", "受伤需要尽快联系家属"))
                .expect(200);
        api.as(town.sa())
                .post(
                        "/api/v1/accounts",
                        Map.of(
                                "login",
                                "crawl" + town.street,
                                "name",
                                NAME,
                                "areaCode",
                                town.street,
                                "grants",
                                List.of(Map.of("role", "COMMUNITY_STAFF", "areas", List.of(town.community)))))
                .expect(201);
        Answer check = api.as(town.sa())
                .upload(
                        "/api/v1/worker-imports",
                        "list.csv",
                        "text/csv",
                        ("姓名,手机号,从业类型,企业,入职日期\r\n" + NAME + "," + phone + ",外卖骑手," + enterprise + ",2022-06-01\r\n")
                                .getBytes(StandardCharsets.UTF_8))
                .expect(201);

        ids.put("workers", worker);
        ids.put("enterprises", enterprise);
        ids.put("sites", town.site(enterprise, "甲站"));
        ids.put("party-organisations", organisation);
        ids.put("worker-imports", check.text("/id"));
        ids.put("areas", town.community);
        ids.put("dictionaries", "workerType");
        ids.put("development-plans", "2023");
        callers.put("worker", Town.own(worker));
        callers.put("another worker", TestTokens.worker("wkr_0000000000001"));
        callers.put("instructor", PartyTown.instructorToken(account));
        callers.put("instructor by grant", TestTokens.forEnterprises(Role.INSTRUCTOR, enterprise));
        callers.put("site manager", TestTokens.forEnterprises(Role.SITE_MANAGER, enterprise));
        callers.put("merchant", TestTokens.merchant("mer_1"));
        callers.put("station keeper", TestTokens.stationKeeper("stn_1"));
        callers.put("partner", TestTokens.partner("ptn_1", "figures:read", town.street));
        for (Role role : List.of(
                Role.GRID_STAFF,
                Role.COMMUNITY_STAFF,
                Role.STREET_ADMIN,
                Role.PARTY_AFFAIRS,
                Role.DISTRICT_VIEWER,
                Role.AUDITOR)) {
            callers.put(
                    role.name(), TestTokens.staff(role, role == Role.DISTRICT_VIEWER ? town.district : town.street));
        }
    }

    @Test
    void noRoleSeesAFullPhoneOrANameBesideAPoliticalStatus() {
        List<String> found = new ArrayList<>();
        Map<String, Integer> answered = new HashMap<>();
        List<String> reads = reads();
        assertThat(reads).hasSizeGreaterThan(60);
        callers.forEach((caller, token) -> {
            for (String path : reads) {
                Answer answer = api.as(token).with("X-Purpose", "crawl").get(path);
                if (answer.status() == 200) {
                    answered.merge(path, 1, Integer::sum);
                }
                look(caller, path, answer).forEach(found::add);
            }
        });
        reads.forEach(path -> look("nobody", path, api.get(path)).forEach(found::add));
        assertThat(found).isEmpty();
        assertThat(answered.keySet()).hasSizeGreaterThan(40);
        assertThat(answered.keySet()).anyMatch(path -> path.contains("/political-status"));
        assertThat(answered.keySet()).anyMatch(path -> path.contains("/worker-duplicates"));
    }

    private static List<String> look(String caller, String path, Answer answer) {
        List<String> found = new ArrayList<>();
        String body = answer.body();
        if (answer.status() >= 500) {
            found.add(caller + " " + path + " answers " + answer.status());
        }
        if (MOBILE.matcher(body).find()) {
            found.add(caller + " " + path + " shows a phone number");
        }
        if (body.contains(NAME)) {
            found.add(caller + " " + path + " shows a name");
        }
        boolean ofAPerson = POLITICAL.matcher(path).find() && !path.contains("/me/");
        if (ofAPerson && (body.contains("欧**") || body.contains("\"name\"") || body.contains("\"alias\""))) {
            found.add(caller + " " + path + " shows a name beside a political status");
        }
        return found;
    }

    private List<String> reads() {
        List<String> paths = new ArrayList<>();
        JsonNode all = api.get("/v3/api-docs").expect(200).json().at("/paths");
        all.propertyNames().forEach(path -> {
            JsonNode read = all.get(path).get("get");
            if (read != null) {
                paths.add(concrete(path) + query(read));
            }
        });
        return paths;
    }

    private String concrete(String path) {
        String list = path.replaceFirst("^/api/v1/([^/]*).*", "$1");
        return path.replaceFirst("\\{[^}]*}", ids.getOrDefault(list, "xxx_0HZ8K3QF5S1RM"))
                .replaceAll("\\{[^}]*}", "xxx_0HZ8K3QF5S1RM");
    }

    private String query(JsonNode read) {
        Map<String, String> known = Map.of(
                "area",
                town.street,
                "from",
                "2022-04-01",
                "to",
                "2023-03-31",
                "q",
                "甲",
                "organisationId",
                ids.get("party-organisations"));
        StringBuilder query = new StringBuilder("?limit=100");
        JsonNode parameters = read.path("parameters");
        for (JsonNode parameter : parameters) {
            String name = parameter.at("/name").asString();
            if (parameter.at("/required").asBoolean()
                    && parameter.at("/in").asString().equals("query")) {
                query.append('&').append(name).append('=').append(known.getOrDefault(name, "1"));
            }
        }
        boolean paged =
                parameters.valueStream().anyMatch(p -> p.at("/name").asString().equals("limit"));
        return paged ? query.toString() : query.toString().replaceFirst("limit=100&?", "");
    }

    private String canary(String enterprise, String phone) {
        return town.worker(Map.of(
                        "alias",
                        "金丝雀儿",
                        "name",
                        NAME,
                        "phone",
                        phone,
                        "employments",
                        List.of(Town.employment(enterprise, "2021-01-01"))))
                .text("/id");
    }
}
