package io.fengyi.governance.charter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.fengyi.access.Role;
import io.fengyi.contracts.governance.CharterPublished;
import io.fengyi.contracts.governance.ReportVerified;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.governance.volunteer.VolunteerScenario;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ChartersIT extends VolunteerScenario {

    private static final String PATH = "/api/v1/charters";
    private static final String OWN = "/api/v1/me/charter-acceptances";

    /** The three kinds are shared by all tests, so each plays in a later year. */
    private static final AtomicInteger YEARS = new AtomicInteger(2030);

    private final LocalDate today = LocalDate.of(YEARS.getAndIncrement(), 6, 1);

    private void onTheDay() {
        clock.set(today + "T10:00");
    }

    /** R94: three kinds with version and date; declining the pact closes nothing. */
    @Test
    void r94ThreeKindsWithVersionAndDateAndDecliningClosesNothing() {
        onTheDay();
        for (String kind : List.of("PACT", "NORM", "POINTS_SCHEME")) {
            Answer published = published(kind, today);
            assertThat(published.number("/version")).isPositive();
            assertThat(published.text("/effectiveFrom")).isEqualTo(today.toString());
            assertThat(published.json().at("/inForce").asBoolean()).isTrue();
            assertThat(events.await(CharterPublished.class, published.text("/id")))
                    .isEqualTo(new CharterPublished(
                            published.text("/id"), kind, Math.toIntExact(published.number("/version")), today));
        }
        Answer figure = as(community())
                .get("/api/v1/figures/governance?asOf=" + today + "&area=" + COMMUNITY + "&keys=charters&groupBy=kind")
                .expect(200);
        assertThat(figure.number("/items/0/value")).isEqualTo(3);
        assertThat(figure.json().at("/items/0/groups/rows").toString())
                .isEqualTo("[[\"PACT\",1],[\"NORM\",1],[\"POINTS_SCHEME\",1]]");

        clock.set("2023-03-06T10:00");
        String rider = aRegisteredRider();
        assertThat(as(rider(rider)).get(OWN).json().at("/items")).isEmpty();
        String team = aTeam(aRegisteredRider());
        as(rider(rider)).put("/api/v1/me/volunteer-teams/" + team, Map.of()).expect(200);
        signUp(rider, anActivity(team));
        submit(rider, aReport()).expect(201);
        as(rider(rider)).get("/api/v1/me/contributions").expect(200);
    }

    /** R94: of two riders who do the same, one accepts the pact and takes it back, the other never does. */
    @Test
    void r94WhoNeverAcceptedAndWhoTookItBackGetTheSameAnswersAndNobodyIsTold() {
        onTheDay();
        String pact = published("PACT", today).text("/id");
        clock.set("2023-03-06T10:00");
        String accepting = aRegisteredRider();
        String declining = aRegisteredRider();
        as(rider(accepting)).put(OWN + "/" + pact, Map.of()).expect(200);
        List<String> answers = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        for (String rider : List.of(accepting, declining)) {
            if (rider.equals(accepting)) {
                as(rider(rider)).delete(OWN + "/" + pact).expect(204);
            }
            String team = aTeam(aRegisteredRider());
            String activity = anActivity(team);
            String report = verified(rider);
            reports.add(report);
            answers.add(String.join(
                    " ",
                    status(as(rider(rider)).put("/api/v1/me/volunteer-teams/" + team, Map.of())),
                    status(as(rider(rider)).post(ACTIVITIES + "/" + activity + "/sign-up")),
                    status(as(rider(rider)).put("/api/v1/me/community-attachment", Map.of("communityCode", COMMUNITY))),
                    status(as(rider(rider)).get("/api/v1/me/reports")),
                    status(as(rider(rider)).get("/api/v1/me/contributions"))));
        }
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).doesNotContain("4");
        ReportVerified first = events.await(ReportVerified.class, reports.get(0));
        ReportVerified second = events.await(ReportVerified.class, reports.get(1));
        assertThat(first.workerId()).isEqualTo(accepting);
        assertThat(second.workerId()).isEqualTo(declining);
        assertThat(first.awardRound()).isEqualTo(second.awardRound());
        assertThat(events.all("governance.charter.v1").toString())
                .contains(pact)
                .doesNotContain(accepting)
                .doesNotContain(declining);
    }

    @Test
    void r94NoFeatureAsksWhetherACharterWasAccepted() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("io.fengyi.governance.charter..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.fengyi.governance.charter..")
                .because("an acceptance is a gesture, no condition")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.fengyi.governance"));
    }

    @Test
    void oneIsInForcePerKindAndTheNextTakesItsPlaceOnItsDay() {
        onTheDay();
        String first = published("PACT", today).text("/id");
        String second = published("PACT", today.plusDays(10)).text("/id");
        assertThat(inForce(first)).isTrue();
        assertThat(inForce(second)).isFalse();
        clock.set(today.plusDays(9) + "T23:59");
        assertThat(inForce(second)).isFalse();
        clock.set(today.plusDays(10) + "T00:00");
        assertThat(inForce(first)).isFalse();
        assertThat(inForce(second)).isTrue();
    }

    @Test
    void anOlderTextDoesNotPutANewerOneOutOfForce() {
        onTheDay();
        String older = drafted("NORM", today.plusDays(5)).text("/id");
        String newer = drafted("NORM", today).text("/id");
        publish(newer).expect(200);
        publish(older).expectProblem(409, "newer-version-published");
        String sameDay = drafted("NORM", today).text("/id");
        publish(sameDay).expectProblem(409, "newer-version-published");
        publish(newer).expectProblem(409, "invalid-transition");
        String past = drafted("NORM", today.minusDays(1)).text("/id");
        publish(past).expectProblem(422, "effective-in-the-past");
    }

    @Test
    void draftsAtOnceHaveNumbersOfTheirOwn() throws Exception {
        onTheDay();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> drafted("PACT", today));
        }
        List<Long> numbers = new ArrayList<>();
        ExecutorService offices = Executors.newFixedThreadPool(8);
        try {
            for (Future<Answer> answer : offices.invokeAll(calls)) {
                numbers.add(answer.get().number("/version"));
            }
        } finally {
            offices.shutdown();
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void draftsAreForTheStreetAndTextsHaveALimit() {
        onTheDay();
        String draft = drafted("PACT", today).text("/id");
        api.get(PATH + "/" + draft).expectProblem(404, "not-found");
        assertThat(api.get(PATH + "?kind=PACT&limit=100").body()).doesNotContain(draft);
        assertThat(as(street()).get(PATH + "?kind=PACT&limit=100").body()).contains(draft);
        as(community()).post(PATH, charter("PACT", today)).expect(403);
        as(rider(aRegisteredRider())).put(OWN + "/" + draft, Map.of()).expectProblem(409, "not-published");
        Map<String, Object> long20001 = charter("PACT", today);
        long20001.put("text", "约".repeat(20_001));
        as(street()).post(PATH, long20001).expect(400);
        long20001.put("text", "约".repeat(20_000));
        as(street()).post(PATH, long20001).expect(201);
        long20001.put("text", "有事打 13800138000");
        as(street()).post(PATH, long20001).expectProblem(422, "personal-data-in-text");
    }

    @Test
    void acceptanceIsFreeAndCanBeTakenBack() {
        onTheDay();
        String id = published("PACT", today).text("/id");
        String rider = aRegisteredRider();
        Answer accepted = as(rider(rider)).put(OWN + "/" + id, Map.of()).expect(200);
        clock.set(today.plusDays(1) + "T10:00");
        assertThat(as(rider(rider)).put(OWN + "/" + id, Map.of()).expect(200).text("/at"))
                .isEqualTo(accepted.text("/at"));
        as(TestTokens.merchant("mer_" + rider)).put(OWN + "/" + id, Map.of()).expect(200);
        as(TestTokens.forEnterprises(Role.SITE_MANAGER, "ent_" + rider))
                .put(OWN + "/" + id, Map.of())
                .expect(200);
        as(community()).put(OWN + "/" + id, Map.of()).expect(403);
        assertThat(as(rider(rider)).get(OWN).text("/items/0/kind")).isEqualTo("PACT");
        as(rider(rider)).delete(OWN + "/" + id).expect(204);
        as(rider(rider)).delete(OWN + "/" + id).expect(204);
        assertThat(as(rider(rider)).get(OWN).json().at("/items")).isEmpty();
    }

    @Test
    void theErasedHaveAcceptedNothing() {
        onTheDay();
        String id = published("PACT", today).text("/id");
        String rider = aRegisteredRider();
        as(rider(rider)).put(OWN + "/" + id, Map.of()).expect(200);
        events.publish(new WorkerErased(rider, "FOOD_DELIVERY", null, null, "ERASED"), rider);
        await().untilAsserted(() ->
                assertThat(as(rider(rider)).get(OWN).json().at("/items")).isEmpty());
    }

    private static Map<String, Object> charter(String kind, LocalDate effectiveFrom) {
        return new HashMap<>(Map.of(
                "kind", kind, "title", "古镇友好约定", "text", "一、慢一点，让行人先走。", "effectiveFrom", effectiveFrom.toString()));
    }

    private Answer drafted(String kind, LocalDate effectiveFrom) {
        return as(street()).freshKey().post(PATH, charter(kind, effectiveFrom)).expect(201);
    }

    private static String status(Answer answer) {
        return String.valueOf(answer.status());
    }

    private Answer publish(String id) {
        return as(street()).freshKey().post(PATH + "/" + id + "/publication");
    }

    private Answer published(String kind, LocalDate effectiveFrom) {
        return publish(drafted(kind, effectiveFrom).text("/id")).expect(200);
    }

    private boolean inForce(String id) {
        return api.get(PATH + "/" + id).expect(200).json().at("/inForce").asBoolean();
    }
}
