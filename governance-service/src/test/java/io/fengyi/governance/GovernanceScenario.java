package io.fengyi.governance;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.fengyi.access.Role;
import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvent;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The vocabulary of this service's integration tests: one small subdistrict, its staff, and riders who report. */
@FengyiIT
@Import(GovernanceTestBeans.class)
public abstract class GovernanceScenario {

    public static final String COMMUNITY = "320299001001";
    public static final String OTHER_COMMUNITY = "320299001002";
    public static final String GRID = COMMUNITY + "001";
    public static final String UNIT = "unt_green";
    public static final double LONGITUDE = 120.3123;
    public static final double LATITUDE = 31.4912;

    protected static final WireMockServer REGISTRY =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private static boolean drawn;

    @Autowired
    protected Api api;

    @Autowired
    protected TestEvents events;

    @Autowired
    protected TestClock clock;

    @DynamicPropertySource
    static void registry(DynamicPropertyRegistry properties) {
        if (!REGISTRY.isRunning()) {
            REGISTRY.start();
            REGISTRY.stubFor(post(urlEqualTo("/oauth2/token"))
                    .willReturn(okJson("{\"access_token\":\"svc\",\"token_type\":\"Bearer\",\"expires_in\":3600}")));
        }
        properties.add("fengyi.registry-url", REGISTRY::baseUrl);
        // tests sweep by hand
        properties.add("fengyi.report.sweep-every", () -> "PT1H");
        properties.add("fengyi.appointment.sweep-every", () -> "PT1H");
    }

    @BeforeEach
    void drawTheSubdistrict() {
        clock.set("2023-03-06T10:00");
        synchronized (GovernanceScenario.class) {
            if (drawn) {
                return;
            }
            drawn = true;
        }
        LocalDate since = LocalDate.of(2020, 1, 1);
        events.publish(new AreaChanged(COMMUNITY, "古镇社区", "COMMUNITY", null, since, null), COMMUNITY);
        events.publish(new AreaChanged(OTHER_COMMUNITY, "河东社区", "COMMUNITY", null, since, null), OTHER_COMMUNITY);
        events.publish(new DictionaryItemChanged("unit", UNIT, "园林所", since, null), UNIT);
        events.publish(new DictionaryItemChanged("unit", "unt_water", "水务站", since, null), "unt_water");
        events.publish(
                new DictionaryItemChanged("unit", "unt_ended", "旧环卫站", since, LocalDate.of(2022, 1, 1)), "unt_ended");
        Api street = as(street());
        street.post("/api/v1/grids", grid(GRID, 120.310, 31.490, 0.005)).expect(201);
        street.post("/api/v1/grids", grid(OTHER_COMMUNITY + "001", 120.320, 31.490, 0.005))
                .expect(201);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            street.get("/api/v1/handling-units/unt_ended").expect(200);
            street.get("/api/v1/grids/locate?longitude=120.3123&latitude=31.4912&crs=WGS84")
                    .expect(200);
        });
    }

    protected Api as(String token) {
        return api.as(token);
    }

    protected static String aRider() {
        return Ids.next("wkr");
    }

    protected static String rider(String workerId) {
        return TestTokens.worker(workerId);
    }

    protected static String grid() {
        return TestTokens.staff(Role.GRID_STAFF, COMMUNITY);
    }

    protected static String community() {
        return TestTokens.staff(Role.COMMUNITY_STAFF, COMMUNITY);
    }

    protected static String street() {
        return TestTokens.staff(Role.STREET_ADMIN, "320299001");
    }

    protected static String unit() {
        return TestTokens.unit(UNIT, COMMUNITY);
    }

    protected static Map<String, Object> grid(String code, double west, double south, double size) {
        return Map.of(
                "code", code, "name", "网格" + code.substring(12), "crs", "WGS84", "boundary", square(west, south, size));
    }

    protected static Map<String, Object> square(double west, double south, double size) {
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        List.of(west, south),
                        List.of(west + size, south),
                        List.of(west + size, south + size),
                        List.of(west, south + size),
                        List.of(west, south))));
    }

    /** A report without a photo; change what matters. */
    protected static Map<String, Object> aReport() {
        Map<String, Object> report = new HashMap<>();
        report.put("categoryCode", "CMGT-01-03");
        report.put("place", Map.of("longitude", LONGITUDE, "latitude", LATITUDE, "crs", "WGS84"));
        report.put("text", "盲道被共享单车占用");
        report.put("noPhotoReason", "雨大无法拍照");
        return report;
    }

    protected Answer submit(String workerId, Map<String, Object> report) {
        return as(rider(workerId)).freshKey().post("/api/v1/reports", report);
    }

    protected String submitted(String workerId) {
        return submit(workerId, aReport()).expect(201).text("/id");
    }

    protected String upload(String token) {
        return as(token)
                .upload("/api/v1/media/governance", "a.jpg", "image/jpeg", aPhoto())
                .expect(201)
                .text("/id");
    }

    protected Answer command(String token, String report, String command) {
        return as(token).freshKey().post("/api/v1/reports/" + report + "/" + command);
    }

    protected Answer command(String token, String report, String command, Map<String, Object> body) {
        return as(token).freshKey().post("/api/v1/reports/" + report + "/" + command, body);
    }

    protected String accepted(String workerId) {
        String id = submitted(workerId);
        command(grid(), id, "acceptance").expect(200);
        return id;
    }

    protected String resolved(String workerId) {
        String id = accepted(workerId);
        command(community(), id, "dispatch", Map.of("unit", UNIT)).expect(200);
        command(unit(), id, "start").expect(200);
        command(unit(), id, "resolution", Map.of("noPhotoReason", "夜间作业")).expect(200);
        return id;
    }

    protected String verified(String workerId) {
        String id = resolved(workerId);
        command(grid(), id, "verification").expect(200);
        return id;
    }

    protected String closed(String workerId) {
        String id = verified(workerId);
        command(community(), id, "closure").expect(200);
        return id;
    }

    /** What the topic says about a report, in order; an event that was sent twice counts once. */
    protected List<TestEvent> told(String report) {
        Map<String, TestEvent> byId = new LinkedHashMap<>();
        events.all("governance.report.v1", report).forEach(event -> byId.putIfAbsent(event.id(), event));
        return List.copyOf(byId.values());
    }

    protected static byte[] aPhoto() {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                image.setRGB(x, y, new Color(ThreadLocalRandom.current().nextInt(0xffffff)).getRGB());
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
