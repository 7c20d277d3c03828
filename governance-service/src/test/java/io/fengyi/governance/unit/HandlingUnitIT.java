package io.fengyi.governance.unit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.registry.DictionaryItemChanged;
import io.fengyi.governance.GovernanceScenario;
import io.fengyi.testsupport.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class HandlingUnitIT extends GovernanceScenario {

    @Test
    void dispatchGoesOnlyToWhoHandlesTheCategoryThere() {
        events.publish(
                new DictionaryItemChanged("unit", "unt_lamp", "路灯所", LocalDate.of(2020, 1, 1), null), "unt_lamp");
        Awaitility.await()
                .untilAsserted(
                        () -> as(grid()).get("/api/v1/handling-units/unt_lamp").expect(200));
        Map<String, Object> lamps = Map.of("categories", List.of("CMGT-03-02"), "areas", List.of("320299001"));
        Answer said = as(street()).put("/api/v1/handling-units/unt_lamp", lamps).expect(200);
        as(street()).put("/api/v1/handling-units/unt_lamp", lamps).expect(428);
        String id = accepted(aRider());
        command(community(), id, "dispatch", Map.of("unit", "unt_lamp")).expectProblem(422, "unit-does-not-handle");
        as(street())
                .ifMatch(said.etag())
                .put(
                        "/api/v1/handling-units/unt_lamp",
                        Map.of("categories", List.of("CMGT-03", "CMGT-01"), "areas", List.of()))
                .expect(200);
        command(community(), id, "dispatch", Map.of("unit", "unt_lamp")).expect(200);
    }

    @Test
    void onlyUnitsOfTheDictionaryAndOnlyStaff() {
        as(street())
                .put("/api/v1/handling-units/unt_none", Map.of("categories", List.of(), "areas", List.of()))
                .expect(404);
        as(community())
                .put("/api/v1/handling-units/" + UNIT, Map.of("categories", List.of(), "areas", List.of()))
                .expect(403);
        as(rider(aRider())).get("/api/v1/handling-units/" + UNIT).expect(403);
        assertThat(as(grid())
                        .get("/api/v1/handling-units?limit=100")
                        .expect(200)
                        .body())
                .contains(UNIT)
                .contains("园林所");
    }
}
