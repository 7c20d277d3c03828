package io.fengyi.systemtests.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.systemtests.LiveSystem;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The two synchronous calls against the real services; their failures are tested against stand-ins in each module. */
class ServicesAskingEachOtherIT {

    private final String gateway = LiveSystem.url().toString();
    private final Town town = Town.behind(gateway);

    @Test
    void theExplanationOfAnEntryShowsItsEvidenceFromGovernance() {
        String rider = Town.rider();
        String report = town.fixedReport(rider, Town::freshKey);
        town.awaitPoints(rider, 5);
        String entry = town.entries(rider).text("/items/0/id");
        Answer explanation = Api.at(gateway)
                .as(rider)
                .get("/api/v1/points-entries/" + entry + "/explanation")
                .expect(200);
        assertThat(explanation.text("/evidence/link")).isEqualTo("/api/v1/reports/" + report);
        assertThat(explanation.json().at("/evidence/evidenceAvailable").asBoolean())
                .isTrue();
        assertThat(explanation.text("/evidence/report/state")).isEqualTo("VERIFIED");
        assertThat(explanation.body()).doesNotContain("wkr_");
    }

    @Test
    void theReportersPhoneIsDisclosedOnlyWhereItWasShared() {
        Answer worker = Api.at(gateway)
                .as(town.streetAdmin)
                .freshKey()
                .post(
                        "/api/v1/workers",
                        Map.of(
                                "name", "王小明",
                                "phone", "13900001111",
                                "workerType", "FOOD_DELIVERY",
                                "communityCode", Town.COMMUNITY))
                .expect(201);
        String rider = TestTokens.worker(worker.text("/id"));
        String shared = reportSharing(rider, true);
        String kept = reportSharing(rider, false);

        Answer phone = Api.at(gateway)
                .as(town.communityStaff)
                .post("/api/v1/reports/" + shared + "/contact-disclosure", Map.of("purpose", "到场前确认具体位置"))
                .expect(200);
        assertThat(phone.body()).contains("13900001111");
        Answer refused = Api.at(gateway)
                .as(town.communityStaff)
                .post("/api/v1/reports/" + kept + "/contact-disclosure", Map.of("purpose", "到场前确认具体位置"));
        assertThat(refused.status()).isBetween(400, 499);
        assertThat(refused.body()).doesNotContain("13900001111");
        assertThat(Api.at(gateway)
                        .as(rider)
                        .get("/api/v1/me/history")
                        .expect(200)
                        .body())
                .as("the rider sees who asked")
                .contains(shared);
    }

    private String reportSharing(String rider, boolean share) {
        return Api.at(gateway)
                .as(rider)
                .freshKey()
                .post(
                        "/api/v1/reports",
                        Map.of(
                                "categoryCode",
                                "CMGT-01-01",
                                "text",
                                "路口车道被堵 " + share,
                                "noPhotoReason",
                                "正在骑行",
                                "shareContact",
                                share,
                                "place",
                                Map.of("longitude", 120.311, "latitude", 31.491, "crs", "WGS84")))
                .expect(201)
                .text("/id");
    }
}
