package io.fengyi.standalone.demo.learning;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import io.fengyi.standalone.demo.calling.Waiting;
import io.fengyi.standalone.demo.town.DemoPlaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A year of learning: 62 classes with 30 riders each, two symposia with delegates, courses about four topics on four
 * carriers, and a hundred learners of whom 95 learn less than an hour in the week from 20 March 2023.
 */
public final class DemoClasses {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SERVICE = "learning-service";
    private static final String REGISTRY = "registry-service";
    private static final String SESSIONS = "/api/v1/class-sessions";
    private static final String INSTRUCTOR = "instructor-1";
    private static final String PARTY = "party-1";
    private static final int MORNING_CLASSES = 50;
    private static final int TOURING_SCHOOLS = 12;
    private static final int CREW = 30;
    private static final int SCANNING = 5;
    private static final int POOL = 360;

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;
    private final DemoCourses courses;
    private final DemoLearners learners;
    private final List<Outlet> outlets = new ArrayList<>();
    private final List<String> crew = new ArrayList<>();

    public DemoClasses(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
        this.courses = new DemoCourses(api, people);
        this.learners = new DemoLearners(api, people, courses);
    }

    private record Outlet(String id, String name) {}

    public void plan() {
        timeline.at(at(LocalDate.of(2022, 4, 1), 9, 0), () -> {
            readOutlets();
            courses.publish();
        });
        for (int i = 0; i < MORNING_CLASSES; i++) {
            morningClass(i, LocalDate.of(2022, 4, 5).plusWeeks(i));
        }
        for (int i = 0; i < TOURING_SCHOOLS; i++) {
            touringSchool(i, LocalDate.of(2022, 4, 15).plusMonths(i));
        }
        symposium(LocalDate.of(2022, 11, 18), "党的二十大代表与骑手座谈");
        symposium(LocalDate.of(2023, 3, 17), "全国两会代表与快递员座谈");
        Instant evening = at(LocalDate.of(2023, 3, 22), 21, 0);
        timeline.at(at(LocalDate.of(2023, 3, 1), 9, 0), learners::consent);
        timeline.at(evening, () -> learners.learn(evening));
        timeline.at(at(LocalDate.of(2023, 3, 31), 10, 0), this::planNextWeek);
    }

    /** The outlets of the instructor's enterprises, and riders who attend; those with a login scan for themselves. */
    private void readOutlets() {
        JsonNode sites = api.get(REGISTRY, people.token(INSTRUCTOR), "/api/v1/sites?limit=100");
        for (JsonNode site : sites.required("items")) {
            outlets.add(new Outlet(
                    site.required("id").asString(), site.required("name").asString()));
        }
        String next = "";
        while (crew.size() < POOL) {
            JsonNode page = api.get(
                    REGISTRY, people.token("street-1"), "/api/v1/workers?limit=100&area=" + DemoPlaces.STREET + next);
            for (JsonNode worker : page.required("items")) {
                String id = worker.required("id").asString();
                if (!people.isRider(id)) {
                    crew.add(id);
                }
            }
            next = "&cursor=" + page.required("next").asString();
        }
    }

    /** In the last one five riders scan the code themselves. */
    private void morningClass(int n, LocalDate day) {
        held(n, at(day, 8, 30), 20, n == MORNING_CLASSES - 1, outlet -> morningMeeting(n, outlet));
    }

    private static Map<String, Object> morningMeeting(int n, Outlet outlet) {
        int topic = n % DemoCourses.TOPICS.size();
        return Map.of(
                "title",
                outlet.name() + "晨间党课：" + DemoCourses.LECTURES.get(topic),
                "kind",
                "MORNING_CLASS",
                "slot",
                "MORNING_MEETING",
                "channel",
                "OFFLINE",
                "topic",
                DemoCourses.TOPICS.get(topic),
                "siteId",
                outlet.id());
    }

    /** The third one meets the noon peak, with a reason. */
    private void touringSchool(int n, LocalDate day) {
        boolean peak = n == 2;
        held(n + 3, peak ? at(day, 12, 30) : at(day, 13, 30), 45, false, outlet -> {
            Map<String, Object> body = new LinkedHashMap<>(Map.of(
                    "title",
                    "巡回党校走进" + outlet.name(),
                    "kind",
                    "TOURING_SCHOOL",
                    "slot",
                    "NOON_BREAK",
                    "channel",
                    n % 3 == 0 ? "MIXED" : "OFFLINE",
                    "topic",
                    DemoCourses.TOPICS.get(n % DemoCourses.TOPICS.size()),
                    "siteId",
                    outlet.id()));
            if (peak) {
                body.put("force", true);
                body.put("reason", "站点检修停运，骑手都在站内。");
            }
            return body;
        });
    }

    private void held(int n, Instant start, int minutes, boolean scanned, Function<Outlet, Map<String, Object>> body) {
        String[] id = {""};
        timeline.at(start.minus(Duration.ofMinutes(5)), () -> {
            Outlet outlet = outlets.get(n % outlets.size());
            id[0] = session(INSTRUCTOR, start, minutes, body.apply(outlet));
            int scans = scanned ? scan(id[0]) : 0;
            enter(id[0], n, CREW - scans);
        });
        timeline.at(start.plus(Duration.ofMinutes(minutes)), () -> hold(INSTRUCTOR, id[0]));
    }

    private int scan(String session) {
        String code = api.get(SERVICE, people.token(INSTRUCTOR), SESSIONS + "/" + session + "/check-in-code")
                .required("code")
                .asString();
        for (int i = 1; i <= SCANNING; i++) {
            Map<String, String> scan = Map.of("code", code, "deviceKey", "demo-device-" + i);
            api.post(SERVICE, people.token("rider-" + i), SESSIONS + "/" + session + "/check-ins", scan);
        }
        return SCANNING;
    }

    private void enter(String session, int n, int count) {
        List<Map<String, String>> attendees = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String worker = crew.get((n * CREW + i) % crew.size());
            attendees.add(Map.of("workerId", worker, "reason", "出示个人码，指导员当面登记。"));
        }
        Waiting.eventually(() -> api.post(
                SERVICE,
                people.token(INSTRUCTOR),
                SESSIONS + "/" + session + "/attendances",
                Map.of("attendees", attendees)));
    }

    private void symposium(LocalDate day, String title) {
        Instant start = at(day, 14, 30);
        String[] id = {""};
        Map<String, Object> body = Map.of(
                "title", title,
                "kind", "SYMPOSIUM",
                "slot", "OTHER",
                "channel", "OFFLINE",
                "address", "街道党群服务中心二楼",
                "communityCode", DemoPlaces.communities().get(0).code(),
                "speakers", List.of(Map.of("displayed", "党代表", "speakerRole", "CONGRESS_DELEGATE")));
        timeline.at(start.minus(Duration.ofDays(7)), () -> id[0] = session(PARTY, start, 90, body));
        timeline.at(start.plus(Duration.ofMinutes(90)), () -> hold(PARTY, id[0]));
    }

    private void planNextWeek() {
        for (int i = 0; i < 3; i++) {
            Map<String, Object> body = new LinkedHashMap<>(morningMeeting(i, outlets.get(i)));
            body.put("capacity", 40);
            session(INSTRUCTOR, at(LocalDate.of(2023, 4, 4).plusDays(i), 8, 30), 20, body);
        }
    }

    private String session(String login, Instant start, int minutes, Map<String, Object> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("startsAt", start.toString());
        body.put("minutes", minutes);
        return Waiting.eventually(() -> api.post(SERVICE, people.token(login), SESSIONS, body))
                .required("id")
                .asString();
    }

    private void hold(String login, String session) {
        api.post(SERVICE, people.token(login), SESSIONS + "/" + session + "/holding", Map.of());
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }
}
