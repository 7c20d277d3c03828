package io.fengyi.standalone.demo.learning;

import io.fengyi.standalone.demo.calling.DemoApi;
import io.fengyi.standalone.demo.calling.DemoPeople;
import io.fengyi.standalone.demo.calling.Waiting;
import io.fengyi.standalone.demo.town.DemoWorkers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A hundred riders who let us keep a learning record: five learn more than an hour in the demo week, twenty nothing. */
public final class DemoLearners {

    private static final int LEARNERS = 100;
    private static final int EAGER = 5;
    private static final int IDLE_FROM = 80;
    private static final int FIRST = 6;
    private static final int SIDE_BY_SIDE = 4;
    private static final int MORE_THAN_AN_HOUR = 3_660;
    private static final int ONE_LECTURE = 450;

    private final DemoApi api;
    private final DemoPeople people;
    private final DemoCourses courses;
    private final List<DemoPeople.Guest> learners = new ArrayList<>();

    public DemoLearners(DemoApi api, DemoPeople people, DemoCourses courses) {
        this.api = api;
        this.people = people;
        this.courses = courses;
    }

    public void consent() {
        learners.addAll(inParallel(LEARNERS, n -> {
            DemoPeople.Guest rider = people.guest("learner-" + n, DemoWorkers.phone(FIRST + n));
            Map<String, String> consent = Map.of("purpose", "LEARNING_RECORD", "version", "1");
            api.post("registry-service", rider.token(), "/api/v1/me/consents", consent);
            return rider;
        }));
    }

    public void learn(Instant now) {
        inParallel(IDLE_FROM, n -> {
            boolean eager = n < EAGER;
            String lesson = eager ? courses.longLesson() : courses.lecture(n);
            Map<String, Object> body = Map.of(
                    "intervals", List.of(Map.of("from", 0, "to", eager ? MORE_THAN_AN_HOUR : ONE_LECTURE)),
                    "watchedAt", now.toString(),
                    "deviceKey", "demo-phone-" + n);
            String path = "/api/v1/me/progress/" + lesson + "/intervals";
            Waiting.until(() -> api.post("learning-service", learners.get(n).token(), path, body)
                    .required("stored")
                    .asBoolean());
            return n;
        });
    }

    private static <T> List<T> inParallel(int riderCount, IntFunction<T> act) {
        ExecutorService riders = Executors.newFixedThreadPool(SIDE_BY_SIDE);
        try {
            List<Future<T>> running = IntStream.range(0, riderCount)
                    .mapToObj(n -> riders.submit(() -> act.apply(n)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while loading demo data", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("demo data: what a rider did was refused", e);
        } finally {
            riders.shutdown();
        }
    }
}
