package io.fengyi.standalone.demo.governance;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.DemoTokens;
import io.fengyi.standalone.demo.calling.Timeline;
import io.fengyi.standalone.demo.calling.Waiting;
import io.fengyi.standalone.demo.town.DemoOffice;
import io.fengyi.standalone.demo.town.DemoPlaces;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One volunteer team of five riders and two activities of two hours, both inside the friendly street: ten person-times,
 * twenty hours. The leader confirms the others' hours, the community the leader's.
 */
public final class DemoVolunteers {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SERVICE = "governance-service";
    private static final String LEADER = "rider-1";
    private static final List<String> RIDERS = List.of(LEADER, "rider-2", "rider-3", "rider-4", "rider-5");
    private static final String ACTIVITIES = "/api/v1/volunteer-activities";
    private static final int MINUTES = 120;

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;
    private String teamId = "";

    public DemoVolunteers(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
    }

    public void plan() {
        timeline.at(at("2023-01-09T10:00"), this::foundTheTeam);
        activity("2023-02-18T09:00", "HYGIENE", "古镇街区清洁日", 1);
        activity("2023-03-11T09:00", "PARKING_ORDER", "运河桥头停车秩序", 2);
    }

    private void foundTheTeam() {
        Map<String, Object> team = Map.of(
                "name",
                "古镇蜂骑志愿队",
                "charterText",
                "一、量力而行，来去自由。二、先顾安全，再做好事。三、不拍人，不评人，不代替执法。",
                "leader",
                DemoTokens.workerId(people.token(LEADER)),
                "area",
                DemoPlaces.STREET);
        teamId = Waiting.eventually(() -> api.post(SERVICE, people.token("street-1"), "/api/v1/volunteer-teams", team))
                .required("id")
                .asString();
        RIDERS.subList(1, RIDERS.size())
                .forEach(rider ->
                        api.put(SERVICE, people.token(rider), "/api/v1/me/volunteer-teams/" + teamId, Map.of()));
    }

    private void activity(String start, String kind, String title, int community) {
        Activity activity = new Activity(start, kind, title, community);
        Instant begins = at(start);
        timeline.at(begins.minusSeconds(5 * 86_400), activity::plan);
        timeline.at(begins.minusSeconds(60), activity::everybodyChecksIn);
        timeline.at(begins.plusSeconds(MINUTES * 60L), activity::everybodyChecksOut);
        timeline.at(begins.plusSeconds(MINUTES * 60L + 600), activity::hoursCount);
    }

    /** One activity on its way. */
    private final class Activity {

        private final String start;
        private final String kind;
        private final String title;
        private final int community;
        private String path = "";

        Activity(String start, String kind, String title, int community) {
            this.start = start;
            this.kind = kind;
            this.title = title;
            this.community = community;
        }

        void plan() {
            DemoPlaces.Community place = DemoPlaces.communities().get(community - 1);
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("teamId", teamId);
            body.put("kind", kind);
            body.put("title", title);
            body.put("channel", "OFFLINE");
            body.put("communityCode", place.code());
            body.put("place", DemoOffice.place(place.centre()[0], place.centre()[1]));
            body.put("address", place.name() + "服务站门口");
            body.put("startsAt", start + ":00+08:00");
            body.put("minutes", MINUTES);
            body.put("quota", 20);
            JsonNode planned = Waiting.eventually(() -> api.post(SERVICE, people.token(LEADER), ACTIVITIES, body));
            path = ACTIVITIES + "/" + planned.required("id").asString();
            RIDERS.forEach(rider -> api.post(SERVICE, people.token(rider), path + "/sign-up", Map.of()));
        }

        void everybodyChecksIn() {
            scan("check-ins");
        }

        void everybodyChecksOut() {
            scan("check-outs");
        }

        void hoursCount() {
            api.post(SERVICE, people.token(LEADER), path + "/holding", Map.of());
            api.post(SERVICE, people.token(LEADER), path + "/hours-confirmation", Map.of());
            api.post(SERVICE, people.token("community-" + community), path + "/hours-confirmation", Map.of());
        }

        private void scan(String what) {
            String code = api.get(SERVICE, people.token(LEADER), path + "/check-in-code")
                    .required("code")
                    .asString();
            RIDERS.forEach(rider -> api.post(
                    SERVICE,
                    people.token(rider),
                    path + "/" + what,
                    Map.of("code", code, "deviceKey", "phone-of-" + rider)));
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }
}
