package io.fengyi.standalone.demo.governance;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import io.fengyi.standalone.demo.town.DemoOffice;
import io.fengyi.standalone.demo.town.DemoPlaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Thirty-nine reports of February and March 2023, so many in each state, with drawn photos before and after. */
public final class DemoReports {

    private static final int CLOSED = 18;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SERVICE = "governance-service";
    public static final String UNIT = "CITY_MANAGEMENT";
    private static final List<String> TEXTS = List.of(
            "路口车道被三轮车堵住，骑车过不去。",
            "共享单车堆在盲道上，推不开。",
            "树下堆了几袋垃圾，占了非机动车道。",
            "井盖翘起来一角，夜里看不见。",
            "雨后路面积水，坑有一掌深。",
            "消防通道停了两辆车，出不来。",
            "路灯从上周起不亮，转弯处很暗。",
            "护栏倒了，伸到车道里。");
    private static final List<String> CATEGORIES = List.of(
            "CMGT-01-01",
            "CMGT-01-03",
            "CMGT-02-01",
            "CMGT-03-01",
            "CMGT-01-04",
            "CMGT-04-01",
            "CMGT-03-02",
            "CMGT-03-03");

    /** How many reports end in which state; one more comes of a message (DemoAttachments), which makes forty in all. */
    private static final Map<Ending, Integer> ENDINGS = endings();

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;

    public DemoReports(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
    }

    private enum Ending {
        CLOSED,
        VERIFIED,
        RESOLVED,
        IN_PROGRESS,
        DISPATCHED,
        ACCEPTED,
        SUBMITTED,
        REJECTED,
        DUPLICATE,
        WITHDRAWN,
        RETURNED,
        ON_HOLD,
        REOPENED
    }

    private static Map<Ending, Integer> endings() {
        Map<Ending, Integer> counts = new LinkedHashMap<>();
        counts.put(Ending.CLOSED, CLOSED);
        counts.put(Ending.VERIFIED, 3);
        counts.put(Ending.RESOLVED, 3);
        counts.put(Ending.IN_PROGRESS, 3);
        counts.put(Ending.DISPATCHED, 2);
        counts.put(Ending.ACCEPTED, 2);
        counts.put(Ending.SUBMITTED, 2);
        counts.put(Ending.REJECTED, 1);
        counts.put(Ending.DUPLICATE, 1);
        counts.put(Ending.WITHDRAWN, 1);
        counts.put(Ending.RETURNED, 1);
        counts.put(Ending.ON_HOLD, 1);
        counts.put(Ending.REOPENED, 1);
        return counts;
    }

    /** One report on its way through the table of states. */
    private final class Case {
        private final int n;
        private final int community;
        private final String rider;
        private String id = "";

        Case(int n) {
            this.n = n;
            this.community = n % 8 + 1;
            this.rider = "rider-" + (n % 5 + 1);
        }

        void submitted(Instant at) {
            timeline.at(at, () -> {
                DemoPlaces.GridPlot grid = DemoPlaces.grids().get((community - 1) * 3 + n % 3);
                double[] point = grid.point(n);
                Map<String, Object> body = new LinkedHashMap<>();
                body.put("categoryCode", CATEGORIES.get(n % CATEGORIES.size()));
                body.put("text", TEXTS.get(n % TEXTS.size()));
                body.put("place", DemoOffice.place(point[0], point[1]));
                JsonNode report = api.upload(
                        SERVICE, people.token(rider), "/api/v1/reports", "report", body, List.of(photo(false)));
                id = report.required("id").asString();
            });
        }

        private DemoApi.Upload photo(boolean mended) {
            return new DemoApi.Upload("photos", "street.jpg", "image/jpeg", DemoPhotos.street(n, mended));
        }

        void command(Instant at, String login, String command, Map<String, ?> body) {
            timeline.at(
                    at, () -> api.post(SERVICE, people.token(login), "/api/v1/reports/" + id + "/" + command, body));
        }

        String staff() {
            return "community-" + community;
        }

        void accepted(Instant at) {
            command(at, staff(), "acceptance", Map.of());
        }

        void dispatched(Instant at) {
            command(at, staff(), "dispatch", Map.of("unit", UNIT));
        }

        void started(Instant at) {
            command(at, "unit-1", "start", Map.of());
        }

        void resolved(Instant at) {
            timeline.at(at, () -> {
                JsonNode media = api.upload(
                        SERVICE,
                        people.token("unit-1"),
                        "/api/v1/media/governance",
                        "",
                        Map.of(),
                        List.of(new DemoApi.Upload("file", "after.jpg", "image/jpeg", DemoPhotos.street(n, true))));
                api.post(
                        SERVICE,
                        people.token("unit-1"),
                        "/api/v1/reports/" + id + "/resolution",
                        Map.of("media", List.of(media.required("id").asString()), "note", "已处理。"));
            });
        }

        void verified(Instant at) {
            command(at, staff(), "verification", Map.of());
        }

        void closed(Instant at) {
            command(at, staff(), "closure", Map.of());
        }
    }

    public void plan() {
        List<Ending> all = new ArrayList<>();
        ENDINGS.forEach((ending, count) -> {
            for (int i = 0; i < count; i++) {
                all.add(ending);
            }
        });
        Case open = new Case(0);
        for (int n = 0; n < all.size(); n++) {
            Case one = new Case(n);
            if (all.get(n) == Ending.IN_PROGRESS) {
                open = one;
            }
            plan(one, all.get(n), open);
        }
    }

    /** @param open a report that is being dealt with on the last morning */
    private void plan(Case one, Ending ending, Case open) {
        Instant start =
                switch (ending) {
                    case CLOSED -> workday(one.n);
                    case REOPENED -> workday(CLOSED);
                    default -> morning(one.n);
                };
        one.submitted(start);
        switch (ending) {
            case SUBMITTED -> {}
            case REJECTED ->
                one.command(
                        after(start, 5), one.staff(), "rejection", Map.of("reason", "OUT_OF_REMIT", "note", "不属于本街道。"));
            case WITHDRAWN -> one.command(after(start, 5), one.rider, "withdrawal", Map.of());
            case DUPLICATE ->
                timeline.at(
                        after(start, 15),
                        () -> api.post(
                                SERVICE,
                                people.token(one.staff()),
                                "/api/v1/reports/" + one.id + "/duplicate-mark",
                                Map.of("of", open.id)));
            default -> handled(one, ending, start);
        }
    }

    private void handled(Case one, Ending ending, Instant start) {
        one.accepted(after(start, 20));
        if (ending == Ending.ACCEPTED) {
            return;
        }
        one.dispatched(after(start, 40));
        if (ending == Ending.DISPATCHED) {
            return;
        }
        if (ending == Ending.RETURNED) {
            one.command(after(start, 50), "unit-1", "return", Map.of("reason", "应由物业处置。"));
            return;
        }
        one.started(after(start, 60));
        if (ending == Ending.IN_PROGRESS) {
            return;
        }
        if (ending == Ending.ON_HOLD) {
            one.command(
                    after(start, 70),
                    one.staff(),
                    "hold",
                    Map.of("reason", "等待管线改造。", "until", "2023-06-30T17:30:00+08:00"));
            return;
        }
        one.resolved(after(start, 150));
        if (ending == Ending.RESOLVED) {
            return;
        }
        one.verified(after(start, 170));
        if (ending == Ending.VERIFIED) {
            return;
        }
        one.closed(after(start, 190));
        if (ending == Ending.REOPENED) {
            one.command(after(start, 60 * 24), one.rider, "reopening", Map.of("reason", "第二天又堵上了。"));
        } else if (one.n % 2 == 0) {
            one.command(after(start, 60 * 30), one.rider, "rating", Map.of("score", 3 + one.n % 3, "comment", "处理得快。"));
        }
    }

    /** Working days from 6 February on, one report every second one. */
    private static Instant workday(int n) {
        LocalDate day = LocalDate.of(2023, 2, 6).plusWeeks(n / 3).plusDays((n % 3) * 2L);
        return day.atTime(9, 10 + n % 40).atZone(ZONE).toInstant();
    }

    /** The last morning before the demo begins, a Monday. */
    private static Instant morning(int n) {
        return LocalDateTime.of(2023, 4, 3, 8, 31)
                .plusMinutes(n % 7)
                .atZone(ZONE)
                .toInstant();
    }

    private static Instant after(Instant start, long minutes) {
        return start.plus(Duration.ofMinutes(minutes));
    }
}
