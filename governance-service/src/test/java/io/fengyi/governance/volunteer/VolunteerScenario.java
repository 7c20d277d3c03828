package io.fengyi.governance.volunteer;

import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.governance.GovernanceScenario;
import io.fengyi.governance.worker.KnownWorker;
import io.fengyi.governance.worker.Workers;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestEvent;
import io.fengyi.testsupport.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;

/** The vocabulary of volunteering: riders who are registered, a team with its leader, an activity on Saturday at nine. */
public abstract class VolunteerScenario extends GovernanceScenario {

    protected static final String TEAMS = "/api/v1/volunteer-teams";
    protected static final String ACTIVITIES = "/api/v1/volunteer-activities";
    protected static final String STARTS = "2023-03-11T09:00";

    @Autowired
    protected Workers workers;

    protected String aRegisteredRider() {
        String id = aRider();
        workers.learn(new KnownWorker(id, "FOOD_DELIVERY", "ACTIVE", Instant.EPOCH));
        return id;
    }

    protected static Map<String, Object> team(String leader) {
        return new HashMap<>(
                Map.of("name", "古镇蜂骑志愿队", "charterText", "量力而行，来去自由。", "leader", leader, "area", COMMUNITY));
    }

    protected String aTeam(String leader) {
        return as(community()).freshKey().post(TEAMS, team(leader)).expect(201).text("/id");
    }

    /** Two hours of parking order on Saturday at nine, 20 places; more fields replace these. */
    protected static Map<String, Object> activity(String team, Map<String, ?> more) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "teamId",
                team,
                "kind",
                "PARKING_ORDER",
                "channel",
                "OFFLINE",
                "communityCode",
                COMMUNITY,
                "address",
                "古镇社区服务站门口",
                "startsAt",
                STARTS + ":00+08:00",
                "minutes",
                120,
                "quota",
                20));
        plan.putAll(more);
        return plan;
    }

    protected String anActivity(String team, Map<String, ?> more) {
        return as(community())
                .freshKey()
                .post(ACTIVITIES, activity(team, more))
                .expect(201)
                .text("/id");
    }

    protected String anActivity(String team) {
        return anActivity(team, Map.of());
    }

    /** The id of the sign-up. */
    protected String signUp(String rider, String activity) {
        return as(rider(rider))
                .post(ACTIVITIES + "/" + activity + "/sign-up")
                .expect(201)
                .text("/id");
    }

    protected String code(String activity) {
        return as(community())
                .get(ACTIVITIES + "/" + activity + "/check-in-code")
                .expect(200)
                .text("/code");
    }

    protected static Map<String, Object> scan(String code, String device) {
        return new HashMap<>(Map.of("code", code, "deviceKey", device));
    }

    protected static String device(String rider) {
        return "device-of-" + rider;
    }

    protected Answer checkIn(String rider, String activity) {
        return checkIn(rider, activity, scan(code(activity), device(rider)));
    }

    protected Answer checkIn(String rider, String activity, Map<String, ?> body) {
        return as(rider(rider)).freshKey().post(ACTIVITIES + "/" + activity + "/check-ins", body);
    }

    protected Answer checkOut(String rider, String activity) {
        return checkOut(rider, activity, scan(code(activity), device(rider)));
    }

    protected Answer checkOut(String rider, String activity, Map<String, ?> body) {
        return as(rider(rider)).freshKey().post(ACTIVITIES + "/" + activity + "/check-outs", body);
    }

    /** Was there from nine to eleven; the id of the hours. */
    protected String wasThere(String rider, String activity) {
        signUp(rider, activity);
        clock.set(STARTS);
        String id = checkIn(rider, activity).expect(201).text("/hours/id");
        clock.set("2023-03-11T11:00");
        checkOut(rider, activity).expect(201);
        return id;
    }

    protected Answer held(String activity) {
        return as(community()).freshKey().post(ACTIVITIES + "/" + activity + "/holding");
    }

    protected Answer confirm(String token, String activity, Map<String, ?> body) {
        return as(token).freshKey().post(ACTIVITIES + "/" + activity + "/hours-confirmation", body);
    }

    protected static Map<String, Object> entries(String... hoursIds) {
        return Map.of(
                "entries",
                List.of(hoursIds).stream().map(id -> Map.of("hoursId", id)).toList());
    }

    /** The id of hours of two hours that count, at an activity of its own. */
    protected String confirmedHours(String rider, String team) {
        clock.set("2023-03-06T10:00");
        String activity = anActivity(team);
        String hours = wasThere(rider, activity);
        held(activity).expect(200);
        confirm(community(), activity, entries(hours)).expect(200);
        return hours;
    }

    /** A community that no other test uses, known to the service. */
    protected String aCommunityOfItsOwn() {
        String code = "320299001" + (100 + Math.floorMod(UUID.randomUUID().hashCode(), 900));
        LocalDate since = LocalDate.of(2020, 1, 1);
        events.publish(new AreaChanged(code, "社区" + code, "COMMUNITY", null, since, null), code);
        String leader = aRegisteredRider();
        Map<String, Object> probe = team(leader);
        probe.put("area", code);
        probe.put("activeUntil", "2022-01-01");
        await().until(() -> as(staffOf(code)).post(TEAMS, probe).status() == 201);
        return code;
    }

    protected static String staffOf(String community) {
        return TestTokens.staff(Role.COMMUNITY_STAFF, community);
    }

    protected List<TestEvent> toldOfVolunteering(String activity) {
        Map<String, TestEvent> byId = new LinkedHashMap<>();
        events.all("governance.volunteer.v1", activity).forEach(event -> byId.putIfAbsent(event.id(), event));
        return List.copyOf(byId.values());
    }

    protected Answer figures(String community, String query) {
        clock.set("2023-04-03T09:00");
        return as(TestTokens.staff(Role.COMMUNITY_STAFF, community))
                .get("/api/v1/figures/governance?asOf=2023-03-31&area=" + community + "&" + query)
                .expect(200);
    }
}
