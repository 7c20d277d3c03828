package io.fengyi.systemtests.demo;

import io.fengyi.access.Role;
import io.fengyi.systemtests.LauncherProcess;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestEvent;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The demo subdistrict in a process of its own, started once per test run, seen by its administrator. */
final class DemoOffice {

    static final String AREA = "320299001";
    static final String PERIOD = "asOf=2023-03-31&from=2022-04-01&area=" + AREA;
    private static @Nullable DemoOffice running;

    private final Api address;
    private final Api gateway;
    private final TestEvents events;

    private DemoOffice(LauncherProcess process) {
        this.address = Api.at(process.url("gateway"));
        this.gateway = as(Role.STREET_ADMIN, AREA);
        this.events = new TestEvents(process.brokers());
    }

    /** Begins to load the demo while other tests run; whoever opens it waits for the rest. */
    static void beginToOpen() {
        Thread opening = new Thread(DemoOffice::open, "demo-opening");
        opening.setDaemon(true);
        opening.start();
    }

    static synchronized DemoOffice open() {
        if (running == null) {
            running = new DemoOffice(LauncherProcess.start(
                    "demo", Path.of("target", "demo-system"), LauncherProcess.freePorts(), "--demo", "--fresh"));
        }
        return running;
    }

    /** The gateway for somebody else. */
    Api as(Role role, String area) {
        return address.as(TestTokens.staff(role, area));
    }

    /** The gateway without a token. */
    Api nobody() {
        return address;
    }

    Answer get(String path) {
        return gateway.get(path).expect(200);
    }

    /** All figures of a service for the demo's year. */
    List<JsonNode> figures(String service) {
        return elements(get("/api/v1/figures/" + service + "?" + PERIOD).json().required("items"));
    }

    BigDecimal figure(String service, String key) {
        return get("/api/v1/figures/" + service + "?" + PERIOD + "&keys=" + key)
                .json()
                .at("/items/0/value")
                .decimalValue();
    }

    /** Every row of a list, page by page. */
    List<JsonNode> list(String path) {
        List<JsonNode> rows = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = get(path + (path.contains("?") ? "&" : "?") + "limit=100" + next)
                    .json();
            rows.addAll(elements(page.required("items")));
            next = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
        } while (!next.isEmpty());
        return rows;
    }

    /** Everything of one type that lies on a topic, read from its beginning. */
    List<JsonNode> replay(String topic, String type) {
        return events.all(topic).stream()
                .filter(event -> event.type().equals(type))
                .map(TestEvent::json)
                .toList();
    }

    static long sum(List<JsonNode> rows, String field) {
        return rows.stream().mapToLong(row -> row.required(field).asLong()).sum();
    }

    static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> rows = new ArrayList<>();
        array.forEach(rows::add);
        return rows;
    }
}
