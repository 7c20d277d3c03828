package io.fengyi.standalone.demo.governance;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Timeline;
import io.fengyi.standalone.demo.calling.Waiting;
import io.fengyi.standalone.demo.town.DemoOffice;
import io.fengyi.standalone.demo.town.DemoPlaces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Thirty-two workers check in at five communities; the riders of the first talk in a group, where a message becomes a
 * report; and one of them is proposed as mobile grid member.
 */
public final class DemoAttachments {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SERVICE = "governance-service";
    private static final String STAFF = "community-1";
    private static final String UNIT = "unit-1";
    private static final int AT_ONCE = 8;

    /** How many check in at the first, second … community; never so few that the number is hidden. */
    private static final List<Integer> ATTACHED = List.of(7, 7, 6, 6, 6);

    private final DemoApi api;
    private final DemoPeople people;
    private final Timeline timeline;
    private final List<Integer> homes = new ArrayList<>();
    private String group = "";
    private String report = "";
    private String appointment = "";

    public DemoAttachments(DemoApi api, DemoPeople people, Timeline timeline) {
        this.api = api;
        this.people = people;
        this.timeline = timeline;
        for (int i = 0; i < ATTACHED.size(); i++) {
            for (int n = 0; n < ATTACHED.get(i); n++) {
                homes.add(i);
            }
        }
    }

    public void plan() {
        List<LocalDate> days = List.of(
                LocalDate.of(2023, 2, 8),
                LocalDate.of(2023, 2, 15),
                LocalDate.of(2023, 2, 22),
                LocalDate.of(2023, 3, 1));
        for (int i = 0; i < days.size(); i++) {
            int first = i * AT_ONCE;
            timeline.at(at(days.get(i), 10, 0), () -> together(first, first + AT_ONCE, this::attach));
        }
        groupAndReport();
        proposal();
    }

    /**
     * Activates the appointment of the first rider; possible once they have completed a course tagged GRID_TRAINING, so
     * it is for the caller to say when.
     */
    public void planActivation(Instant at) {
        timeline.at(
                at,
                () -> Waiting.eventually(() -> api.post(
                        SERVICE,
                        people.token(STAFF),
                        "/api/v1/grid-appointments/" + appointment + "/activation",
                        Map.of())));
    }

    /** Workers are counted from 1; each has one community. */
    private void attach(int index) {
        String community = DemoPlaces.communities().get(homes.get(index)).code();
        api.put(
                SERVICE,
                people.worker(index + 1).token(),
                "/api/v1/me/community-attachment",
                Map.of("communityCode", community));
    }

    private void groupAndReport() {
        LocalDate opened = LocalDate.of(2023, 3, 6);
        timeline.at(at(opened, 9, 0), () -> {
            JsonNode made = api.post(
                    SERVICE,
                    people.token(STAFF),
                    "/api/v1/feedback-groups",
                    Map.of(
                            "name",
                            "古镇骑手反馈群",
                            "communityCode",
                            DemoPlaces.communities().get(0).code(),
                            "keeperWorkerId",
                            people.worker(1).id()));
            group = made.required("id").asString();
            together(
                    1,
                    ATTACHED.get(0),
                    index -> api.put(
                            SERVICE,
                            people.worker(index + 1).token(),
                            "/api/v1/me/feedback-groups/" + group,
                            Map.of("muted", index == ATTACHED.get(0) - 1)));
        });
        LocalDate day = LocalDate.of(2023, 3, 13);
        timeline.at(at(day, 9, 5), () -> {
            write(people.worker(3).token(), "早上好，北门的施工围挡今天拆了，可以走了。");
            String message = write(people.worker(2).token(), "新华路口的井盖又翘起来了，骑车要当心。");
            write(people.token(STAFF), "收到，请群主转上报，我们马上派单。");
            report(message);
        });
        command(at(day, 9, 20), STAFF, "acceptance", Map.of());
        command(at(day, 9, 40), STAFF, "dispatch", Map.of("unit", DemoReports.UNIT));
        command(at(day, 10, 0), UNIT, "start", Map.of());
        command(at(day, 15, 0), UNIT, "resolution", Map.of("noPhotoReason", "已更换井盖，现场交通繁忙。"));
        command(at(day, 16, 0), STAFF, "verification", Map.of());
        command(at(day, 16, 30), STAFF, "closure", Map.of());
    }

    private String write(String token, String text) {
        return api.post(SERVICE, token, "/api/v1/feedback-groups/" + group + "/messages", Map.of("text", text))
                .required("id")
                .asString();
    }

    private void report(String message) {
        double[] point = DemoPlaces.grids().get(0).point(5);
        report = api.post(
                        SERVICE,
                        people.worker(1).token(),
                        "/api/v1/feedback-groups/" + group + "/messages/" + message + "/report",
                        Map.of(
                                "categoryCode", "CMGT-03-01",
                                "place", DemoOffice.place(point[0], point[1]),
                                "noPhotoReason", "骑行中不便停车拍照。"))
                .required("reportId")
                .asString();
    }

    private void command(Instant at, String login, String command, Map<String, ?> body) {
        timeline.at(
                at, () -> api.post(SERVICE, people.token(login), "/api/v1/reports/" + report + "/" + command, body));
    }

    private void proposal() {
        timeline.at(at(LocalDate.of(2023, 3, 15), 9, 0), () -> {
            JsonNode made = Waiting.eventually(() -> api.post(
                    SERVICE,
                    people.token(STAFF),
                    "/api/v1/grid-appointments",
                    Map.of(
                            "workerId",
                            people.worker(1).id(),
                            "gridCodes",
                            List.of(DemoPlaces.grids().get(0).code()),
                            "from",
                            "2023-03-20",
                            "to",
                            "2024-03-19")));
            appointment = made.required("id").asString();
            api.post(
                    SERVICE,
                    people.worker(1).token(),
                    "/api/v1/me/grid-appointments/" + appointment + "/answer",
                    Map.of("accept", true));
        });
    }

    private static void together(int from, int to, IntConsumer call) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CompletableFuture.allOf(IntStream.range(from, to)
                            .mapToObj(index -> CompletableFuture.runAsync(() -> call.accept(index), pool))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } finally {
            pool.shutdownNow();
        }
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(ZONE).toInstant();
    }
}
