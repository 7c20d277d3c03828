import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From the verification of a report to the points on the rider's account, through the gateway of a running demo.
 * Every sample is another rider with one report, brought to RESOLVED beforehand. First a closed loop finds how many
 * verifications a second the machine does, then an open loop sends half as many. Arguments: base URL, directory of
 * the demo's data, samples. Run by p5-points-visible.sh.
 */
public class PointsVisible {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI base;
    private final Path logins;
    private final String run = Long.toString(System.nanoTime(), 36);
    private final long firstPhone = 600_000_000L + System.nanoTime() / 1_000 % 300_000 * 1_000;
    private final AtomicLong keys = new AtomicLong();
    private String appId = "";

    record Case(String rider, String report, String grid) {}

    record Sample(long verified, long visible) {}

    PointsVisible(URI base, Path logins) {
        this.base = base;
        this.logins = logins;
    }

    public static void main(String[] arguments) throws Exception {
        new PointsVisible(URI.create(arguments[0]), Path.of(arguments[1], "demo-logins.json"))
                .measure(Integer.parseInt(arguments[2]));
        System.exit(0);
    }

    private void measure(int samples) throws Exception {
        int probe = Math.max(10, samples / 4);
        System.out.printf("preparing %d resolved reports%n", samples + probe);
        List<Case> cases = prepare(samples + probe);
        double capacity = closedLoop(cases.subList(0, probe));
        double rate = capacity / 2;
        System.out.printf("closed loop with 4 clients: %.1f verifications/s; open loop at %.1f/s%n", capacity, rate);
        long[] verified = new long[samples];
        long[] visible = new long[samples];
        List<Sample> done = openLoop(cases.subList(probe, cases.size()), rate);
        for (int i = 0; i < done.size(); i++) {
            verified[i] = done.get(i).verified();
            visible[i] = done.get(i).visible();
        }
        java.util.Arrays.sort(verified);
        java.util.Arrays.sort(visible);
        System.out.printf(
                "verification itself: p50 %.1f ms, p99 %.1f ms%n", quantile(verified, 0.5), quantile(verified, 0.99));
        System.out.printf(
                "P5 verified -> visible: p50 %.1f ms (goal 30), p99 %.1f ms (goal 250), longest %.1f ms, %d samples at half load%n",
                quantile(visible, 0.5), quantile(visible, 0.99), visible[visible.length - 1] / 1e6, visible.length);
    }

    private List<Case> prepare(int count) throws Exception {
        appId = request("rider-1").required("app_id").asString();
        String grid = login("grid-1");
        String community = login("community-1");
        String unit = login("unit-1");
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<Future<Case>> running = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            running.add(clients.submit(() -> prepare(number, grid, community, unit)));
        }
        List<Case> ready = new ArrayList<>();
        for (Future<Case> one : running) {
            ready.add(one.get());
        }
        clients.shutdown();
        return ready;
    }

    private Case prepare(int number, String grid, String community, String unit) throws Exception {
        String rider = rider(number);
        JsonNode report = postWhenKnown(
                rider,
                "/api/v1/reports",
                "{\"categoryCode\":\"CMGT-01-01\",\"place\":{\"longitude\":" + (120.3005 + number % 30 * 0.0001)
                        + ",\"latitude\":" + (31.4805 + number / 30 % 100 * 0.0001)
                        + ",\"crs\":\"WGS84\"},\"text\":\"bench\",\"noPhotoReason\":\"measuring\"}");
        String path = "/api/v1/reports/" + report.required("id").asString();
        post(grid, path + "/acceptance", "{}");
        post(community, path + "/dispatch", "{\"unit\":\"CITY_MANAGEMENT\"}");
        post(unit, path + "/start", "{}");
        post(unit, path + "/resolution", "{\"noPhotoReason\":\"measuring\"}");
        return new Case(rider, path, grid);
    }

    /** A new rider signs in with the fake provider, proves a number and registers; the second token names the worker. */
    private String rider(int number) throws Exception {
        String form = "grant_type=" + encode("urn:fengyi:grant:wechat-code") + "&client_id=fengyi-miniprogram&app_id="
                + encode(appId) + "&code=fake-bench" + run + number;
        String token = token(form);
        String phone = "18" + (firstPhone + number);
        post(token, "/api/v1/me/phone", "{\"appId\":\"" + appId + "\",\"wechatCode\":\"fake-" + phone + "\"}");
        post(
                token,
                "/api/v1/me/registration",
                "{\"alias\":\"bench" + number + "\",\"phone\":\"" + phone
                        + "\",\"workerType\":\"FOOD_DELIVERY\",\"noticeVersion\":\"1\"}");
        return token(form);
    }

    private double closedLoop(List<Case> cases) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(4);
        long begin = System.nanoTime();
        List<Future<Sample>> running = new ArrayList<>();
        cases.forEach(one -> running.add(clients.submit(() -> verify(one, System.nanoTime()))));
        for (Future<Sample> one : running) {
            one.get();
        }
        clients.shutdown();
        return cases.size() / ((System.nanoTime() - begin) / 1e9);
    }

    private List<Sample> openLoop(List<Case> cases, double rate) throws Exception {
        ScheduledExecutorService clients = Executors.newScheduledThreadPool(32);
        long gap = (long) (1e9 / rate);
        long begin = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        List<Future<Sample>> running = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            Case one = cases.get(i);
            long due = begin + i * gap;
            running.add(clients.schedule(
                    () -> verify(one, due), Math.max(0, due - System.nanoTime()), TimeUnit.NANOSECONDS));
        }
        List<Sample> samples = new ArrayList<>();
        for (Future<Sample> one : running) {
            samples.add(one.get());
        }
        clients.shutdown();
        return samples;
    }

    /** @param due when the request should have been sent: a late sender counts as waiting */
    private Sample verify(Case one, long due) throws Exception {
        post(one.grid(), one.report() + "/verification", "{}");
        long verified = System.nanoTime();
        while (JSON.readTree(send(one.rider(), "GET", "/api/v1/me/points", null).body())
                        .path("available")
                        .asLong()
                == 0) {
            if (System.nanoTime() - due > PATIENCE.toNanos()) {
                throw new IllegalStateException("no points for " + one.report());
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(4));
        }
        return new Sample(verified - due, System.nanoTime() - verified);
    }

    private String login(String login) throws Exception {
        List<String> fields = new ArrayList<>();
        request(login)
                .properties()
                .forEach(field -> fields.add(
                        encode(field.getKey()) + "=" + encode(field.getValue().asString())));
        return token(String.join("&", fields));
    }

    private JsonNode request(String login) throws Exception {
        for (JsonNode row : JSON.readTree(Files.readString(logins))) {
            if (row.path("login").asString().equals(login)) {
                return row.required("tokenRequest");
            }
        }
        throw new IllegalStateException("no login " + login);
    }

    private String token(String form) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(base.resolve("/oauth2/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("token: " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).required("access_token").asString();
    }

    /** The other services hear of a new rider by event, a moment later. */
    private JsonNode postWhenKnown(String token, String path, String body) throws Exception {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return post(token, path, body);
            } catch (IllegalStateException e) {
                if (System.nanoTime() > giveUp) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            }
        }
    }

    private JsonNode post(String token, String path, String body) throws Exception {
        HttpResponse<String> answer = send(token, "POST", path, body);
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> send(String token, String method, String path, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
        if (body == null) {
            request.GET();
        } else {
            request.header("Content-Type", "application/json")
                    .header("Idempotency-Key", "bench-" + run + "-" + keys.incrementAndGet())
                    .method(method, HttpRequest.BodyPublishers.ofString(body));
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static double quantile(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(quantile * sorted.length))] / 1e6;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
