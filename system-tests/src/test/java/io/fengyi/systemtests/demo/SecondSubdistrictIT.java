package io.fengyi.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A neighbour with other numbers, entered through the public API, has a report of its own. */
class SecondSubdistrictIT {

    private static final String DISTRICT = "320299";
    private static final String FIRST = "320299001";
    private static final String SECOND = "320299002";
    private static final String COMMUNITY = SECOND + "001";
    private static final String TODAY = "2023-04-03";

    private final DemoOffice office = DemoOffice.open();
    private final Api admin = office.as(Role.STREET_ADMIN, SECOND);

    @Test
    void theNeighbourHasItsOwnReportAndTheFirstKeepsIts() {
        Map<String, String> before = first();
        found();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(second())
                        .containsEntry("workers", "企业2家、网点3个、从业人员7名。")
                        .containsEntry("organisations", "有党组织企业0家（建制型0个、功能型0个），组织覆盖0.0%。")
                        .containsEntry("surveyed", "调研12人次、有效答卷10份、采用1种方式。")
                        .containsEntry("hours", "每日工时：不超过8小时100.0%、8至12小时0.0%、超过12小时0.0%；超过8小时的为0.0%，未达到80%。")
                        .containsEntry("tenure", "从业年限：暂无问卷。")
                        .containsEntry("classes", "晨间党课、巡回党校1次，参加0人次。")
                        .containsEntry("channels", "党课、慰问与志愿活动合计：线上0场、线下1场、线上线下结合0场。")
                        .containsEntry("posts", "提供招聘岗位7个（在招信息1条）。")
                        .containsEntry("attachments", "社区报到0人、志愿队0支、志愿活动0次。")
                        .containsEntry("points", "发放积分0分，兑换0笔、使用积分0分。"));
        assertThat(Report.read(admin, TODAY, SECOND).complete()).isTrue();
        assertThat(first()).isEqualTo(before);
        Map<String, String> district = Report.read(office.as(Role.DISTRICT_VIEWER, DISTRICT), TODAY, DISTRICT)
                .texts();
        assertThat(district).containsEntry("workers", "企业14家、网点26个、从业人员819名。");
        // neither subdistrict's survey is one of the district
        assertThat(district).containsEntry("hours", "每日工时：暂无问卷；超过8小时的暂无问卷。");
        admin.get(Report.path(TODAY, FIRST)).expect(404);
    }

    private Map<String, String> first() {
        return Report.read(office.as(Role.PARTY_AFFAIRS, FIRST), "2023-03-31", FIRST)
                .texts();
    }

    private Map<String, String> second() {
        return Report.read(admin, TODAY, SECOND).texts();
    }

    private void found() {
        Api district = office.as(Role.STREET_ADMIN, DISTRICT);
        Map<String, String> since = Map.of("name", "邻家街道", "validFrom", "2020-01-01");
        district.put("/api/v1/areas/" + SECOND, since).expect(201);
        admin.put("/api/v1/areas/" + COMMUNITY, since).expect(201);
        String express = enterprise("邻家快递");
        String food = enterprise("邻家外卖");
        String site = site(express, "邻家一站");
        site(express, "邻家二站");
        site(food, "邻家三站");
        for (int i = 0; i < 7; i++) {
            made(
                    "/api/v1/workers",
                    Map.of(
                            "workerType",
                            "COURIER",
                            "alias",
                            "邻家" + i,
                            "communityCode",
                            COMMUNITY,
                            "employments",
                            List.of(Map.of(
                                    "enterpriseId",
                                    i < 4 ? express : food,
                                    "engagement",
                                    "FULL_TIME",
                                    "from",
                                    "2022-06-01"))));
        }
        survey();
        morningClass(site);
        advert();
    }

    private String enterprise(String brand) {
        return made(
                "/api/v1/enterprises",
                Map.of("brand", brand, "industry", "EXPRESS", "communityCode", COMMUNITY, "validFrom", "2021-01-01"));
    }

    private String site(String enterprise, String name) {
        return made(
                "/api/v1/sites",
                Map.of(
                        "enterpriseId",
                        enterprise,
                        "kind",
                        "OUTLET",
                        "name",
                        name,
                        "communityCode",
                        COMMUNITY,
                        "validFrom",
                        "2021-01-01"));
    }

    private void survey() {
        String path = "/api/v1/surveys/"
                + made(
                        "/api/v1/surveys",
                        Map.of(
                                "title",
                                "邻家工时问卷",
                                "purpose",
                                "了解邻家街道骑手的工时",
                                "area",
                                SECOND,
                                "anonymity",
                                "ANONYMOUS_TICKET",
                                "methods",
                                List.of("INTERVIEW"),
                                "questions",
                                List.of(Map.of(
                                        "key",
                                        "day",
                                        "kind",
                                        "NUMBER",
                                        "text",
                                        "您每天跑几小时？",
                                        "topic",
                                        "WORKING_HOURS",
                                        "bands",
                                        List.of(
                                                Map.of("key", "UP_TO_8", "label", "八小时内", "upTo", 8),
                                                Map.of("key", "UP_TO_12", "label", "八到十二", "above", 8, "upTo", 12),
                                                Map.of("key", "OVER_12", "label", "十二以上", "above", 12))))));
        admin.post(path + "/opening").expect(200);
        admin.post(
                        path + "/contact-batches",
                        Map.of("method", "INTERVIEW", "date", TODAY, "personTimes", 12, "persons", 10))
                .expect(201);
        List<String> tickets = new ArrayList<>();
        admin.post(path + "/ticket-batches", Map.of("number", 10))
                .expect(201)
                .json()
                .required("tickets")
                .forEach(ticket -> tickets.add(ticket.asString()));
        tickets.forEach(ticket -> office.nobody()
                .post(
                        "/api/v1/survey-answers",
                        Map.of(
                                "surveyId",
                                path.substring(path.lastIndexOf('/') + 1),
                                "ticket",
                                ticket,
                                "replies",
                                List.of(Map.of("question", "day", "number", 7.5))))
                .expect(201));
        admin.post(path + "/closing").expect(200);
        admin.post(path + "/publication").expect(200);
    }

    /** Of this morning, entered afterwards, as an administrator may; so it counts as held. */
    private void morningClass(String site) {
        made(
                "/api/v1/class-sessions",
                Map.of(
                        "title",
                        "邻家晨间党课",
                        "kind",
                        "MORNING_CLASS",
                        "slot",
                        "MORNING_MEETING",
                        "channel",
                        "OFFLINE",
                        "topic",
                        "THEORY",
                        "siteId",
                        site,
                        "startsAt",
                        "2023-04-03T00:30:00Z",
                        "minutes",
                        20));
    }

    private void advert() {
        String id = made(
                "/api/v1/job-postings",
                Map.of(
                        "title",
                        "邻家分拣员",
                        "employer",
                        "邻家快递",
                        "headcount",
                        7,
                        "employmentType",
                        "FULL_TIME",
                        "wage",
                        Map.of("min", 5000, "max", 7000, "period", "MONTH"),
                        "communityCode",
                        COMMUNITY,
                        "address",
                        "邻家路 8 号",
                        "text",
                        "邻家快递招分拣员七名，缴纳社会保险，可提供工作餐。",
                        "validThrough",
                        "2023-05-01"));
        admin.post("/api/v1/job-postings/" + id + "/opening", Map.of()).expect(200);
    }

    /** Other services learn of areas and sites by events, so the first try may come too early. */
    private String made(String path, Map<String, ?> body) {
        List<String> id = new ArrayList<>();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Answer answer = admin.freshKey().post(path, body).expect(201);
            JsonNode made = answer.json();
            id.add(made.required("id").asString());
        });
        return id.get(0);
    }
}
