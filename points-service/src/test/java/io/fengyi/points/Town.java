package io.fengyi.points;

import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.EventContract;
import io.fengyi.contracts.governance.ReportRejected;
import io.fengyi.contracts.governance.ReportSupportConfirmed;
import io.fengyi.contracts.governance.ReportSupportVoided;
import io.fengyi.contracts.governance.ReportVerified;
import io.fengyi.contracts.governance.VolunteerHoursConfirmed;
import io.fengyi.contracts.governance.VolunteerHoursVoided;
import io.fengyi.contracts.learning.AttendanceConfirmed;
import io.fengyi.contracts.learning.AttendanceVoided;
import io.fengyi.contracts.learning.CourseCompleted;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.contracts.welfare.FriendlyStreetChanged;
import io.fengyi.points.ledger.AccountId;
import io.fengyi.points.ledger.Act;
import io.fengyi.points.ledger.Entry;
import io.fengyi.points.ledger.Ledger;
import io.fengyi.points.ledger.Points;
import io.fengyi.points.ledger.Source;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The vocabulary of the integration tests: a street, its riders, and what other services tell of them. */
public class Town {
    public static final String STREET_COMMUNITY = "320299001001";
    public static final String OTHER_COMMUNITY = "320299001008";
    public static final String AREA = "320299001";
    private static final JsonMapper JSON = new JsonMapper();

    public final Api api;
    public final TestEvents events;
    public final TestClock clock;
    public final Ledger ledger;

    Town(Api api, TestEvents events, TestClock clock, Ledger ledger) {
        this.api = api;
        this.events = events;
        this.clock = clock;
        this.ledger = ledger;
    }

    // -- people

    public String rider() {
        return Ids.next("wkr");
    }

    public Api as(String rider) {
        return api.as(TestTokens.worker(rider));
    }

    public Api streetAdmin() {
        return api.as(TestTokens.staff(Role.STREET_ADMIN, AREA));
    }

    public Api otherStreetAdmin() {
        return api.as(TestTokens.of(Map.of(
                "sub",
                "acc_secondadmin",
                "client_id",
                "staff-pages",
                "roles",
                List.of(Role.STREET_ADMIN.name()),
                "areas",
                List.of(AREA))));
    }

    public Api auditor() {
        return api.as(TestTokens.staff(Role.AUDITOR, AREA));
    }

    public Api partner(String id) {
        return api.as(TestTokens.partner(id, "points:hold", AREA));
    }

    // -- what other services tell

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
    }

    /** The friendly street covers the first community since long ago, and no more than that. */
    public void friendlyStreet() {
        tell(
                new FriendlyStreetChanged("fst_0000000000001", List.of(STREET_COMMUNITY), null),
                "fst_0000000000001",
                "evt_street_1",
                Instant.parse("2021-01-02T00:00:00Z"));
    }

    public String reportVerified(String rider) {
        return reportVerified(rider, STREET_COMMUNITY, today());
    }

    public String reportVerified(String rider, String community, LocalDate day) {
        String report = Ids.next("rpt");
        verified(report, rider, community, day, 1);
        return report;
    }

    public ReportVerified verified(String report, String rider, String community, LocalDate day, int round) {
        var event = new ReportVerified(
                report, "CMGT-01-03", null, community, "VERIFIED", clock.instant(), day, rider, round, false);
        tell(event, report);
        return event;
    }

    public void rejected(String report, String rider, int round) {
        tell(
                new ReportRejected(
                        report,
                        "CMGT-01-03",
                        null,
                        STREET_COMMUNITY,
                        "REJECTED",
                        clock.instant(),
                        today(),
                        rider,
                        round,
                        true),
                report);
    }

    public void supported(String report, String rider) {
        supported(report, rider, STREET_COMMUNITY);
    }

    public void supported(String report, String rider, String community) {
        tell(
                new ReportSupportConfirmed(
                        report, "CMGT-01-03", null, community, "VERIFIED", clock.instant(), today(), rider, 1),
                report);
    }

    public void supportVoided(String report, String rider) {
        tell(
                new ReportSupportVoided(
                        report, "CMGT-01-03", null, STREET_COMMUNITY, "REJECTED", clock.instant(), today(), rider, 1),
                report);
    }

    public String hours(String rider, String hoursId, int minutes) {
        return hours(rider, hoursId, minutes, STREET_COMMUNITY);
    }

    public String hours(String rider, String hoursId, int minutes, String community) {
        tell(new VolunteerHoursConfirmed("vac_1", community, hoursId, rider, minutes, today()), "vac_1");
        return hoursId;
    }

    public void hoursVoided(String rider, String hoursId) {
        tell(new VolunteerHoursVoided("vac_1", STREET_COMMUNITY, hoursId, rider, 60, today()), "vac_1");
    }

    public void attended(String rider, String attendanceId, String community) {
        tell(new AttendanceConfirmed(attendanceId, "cls_1", rider, "MORNING_CLASS", community, today()), attendanceId);
    }

    public void attendanceVoided(String rider, String attendanceId) {
        tell(
                new AttendanceVoided(attendanceId, "cls_1", rider, "MORNING_CLASS", STREET_COMMUNITY, today()),
                attendanceId);
    }

    public void courseCompleted(String rider, String course) {
        tell(new CourseCompleted(rider, course, "SAFETY", List.of(), today()), rider);
    }

    public void registered(String rider, String community) {
        tell(new WorkerRegistered(rider, "FOOD_DELIVERY", community, null, "ACTIVE"), rider);
    }

    public void erased(String rider) {
        tell(new WorkerErased(rider, "FOOD_DELIVERY", null, null, "ERASED"), rider);
    }

    public void tell(Record event, String key) {
        tell(event, key, "evt_" + UUID.randomUUID(), clock.instant());
    }

    public void tell(Record event, String key, String id, Instant at) {
        EventContract contract = event.getClass().getAnnotation(EventContract.class);
        events.publishRaw(contract.topic(), key, headers(contract.type(), key, id, at), JSON.writeValueAsString(event));
    }

    /** The committed sample of a contract, with some values replaced, as another service would send it. */
    public void tellSample(Class<? extends Record> contract, String key, Map<String, Object> values) {
        EventContract event = contract.getAnnotation(EventContract.class);
        try (var file = contract.getResourceAsStream("/contracts/" + event.type() + ".sample.json")) {
            ObjectNode sample = (ObjectNode) JSON.readTree(file);
            values.forEach((field, value) -> sample.set(field, JSON.valueToTree(value)));
            events.publishRaw(
                    event.topic(),
                    key,
                    headers(event.type(), key, "evt_" + UUID.randomUUID(), clock.instant()),
                    sample.toString());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> headers(String type, String key, String id, Instant at) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "/fengyi/" + type.split("\\.")[1]);
        headers.put("ce_type", type);
        headers.put("ce_subject", key);
        headers.put("ce_time", at.toString());
        headers.put("content-type", "application/json");
        return headers;
    }

    // -- points

    /** Points without evidence, for tests that spend. */
    public void give(String rider, long points) {
        ledger.post(
                new AccountId(rider),
                "adjustment:" + UUID.randomUUID(),
                new Act.Adjustment(Points.of(points), "test"),
                Source.system("test", "gift"));
    }

    public Answer balance(String rider) {
        return as(rider).get("/api/v1/me/points").expect(200);
    }

    public long available(String rider) {
        return balance(rider).number("/available");
    }

    public long owed(String rider) {
        return balance(rider).number("/owed");
    }

    public void awaitAvailable(String rider, long points) {
        await("available of " + rider)
                .atMost(Duration.ofSeconds(15))
                .until(() -> available(rider), available -> available == points);
    }

    /** Waits until everything told so far about a rider has been taken in, by telling one more thing. */
    public void settle(String key) {
        String probe = rider();
        tell(
                new ReportVerified(
                        key,
                        "CMGT-01-03",
                        null,
                        STREET_COMMUNITY,
                        "VERIFIED",
                        clock.instant(),
                        today(),
                        probe,
                        1,
                        false),
                key);
        awaitAvailable(probe, 5);
    }

    public List<String> entryIds(String rider) {
        return as(rider)
                .get("/api/v1/me/points/entries?limit=100")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(entry -> entry.get("id").asString())
                .toList();
    }

    public Entry head(String rider) {
        return ledger.head(new AccountId(rider)).orElseThrow();
    }
}
