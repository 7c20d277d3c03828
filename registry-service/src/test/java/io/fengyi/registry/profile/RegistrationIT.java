package io.fengyi.registry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.registry.WorkerChanged;
import io.fengyi.contracts.registry.WorkerRegistered;
import io.fengyi.registry.Rider;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class RegistrationIT {

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Test
    void fourFieldsAndOneIsIn() {
        Rider rider = new Rider(api, Town.phone()).provesPhone();
        rider.me().get("/api/v1/me/profile").expectProblem(403, "worker-required");

        Answer profile = rider.registers("风里来").expect(201);
        assertThat(profile.text("/status")).isEqualTo("ACTIVE");
        assertThat(profile.text("/phone")).startsWith("139****");
        assertThat(profile.body()).doesNotContain(rider.phone);

        String id = profile.text("/id");
        WorkerRegistered told = events.await(WorkerRegistered.class, id);
        assertThat(told.status()).isEqualTo("ACTIVE");
        assertThat(told.workerType()).isEqualTo("FOOD_DELIVERY");
        assertThat(told.enterpriseId()).isNull();

        assertThat(rider.me().get("/api/v1/me/profile").expect(200).text("/id")).isEqualTo(id);
        assertThat(rider.refreshes().me().get("/api/v1/me/profile").expect(200).text("/id"))
                .isEqualTo(id);
    }

    @Test
    void aNumberProvedLaterGoesIntoTheRecord() {
        Rider rider = new Rider(api, Town.phone()).provesPhone();
        rider.registers("风里来").expect(201);
        rider.refreshes();
        String other = Town.phone();
        proves(rider, other).expect(200);
        assertThat(rider.me().get("/api/v1/me/profile").text("/phone"))
                .isEqualTo("139****" + other.substring(other.length() - 4));
        proves(rider, other).expect(200);
        // the number that is no longer anybody's may be somebody else's now
        new Rider(api, rider.phone).provesPhone().registers("雨里去").expect(201);
    }

    @Test
    void aNumberOfAnotherRecordIsRefusedAndNothingChanges() {
        Rider rider = new Rider(api, Town.phone()).provesPhone();
        rider.registers("风里来").expect(201);
        rider.refreshes();
        String taken = Town.phone();
        new Town(api).worker(Map.of("alias", "雨里去", "phone", taken));
        proves(rider, taken).expectProblem(409, "phone-already-registered");
        assertThat(rider.me().get("/api/v1/me/profile").text("/phone"))
                .isEqualTo("139****" + rider.phone.substring(rider.phone.length() - 4));
    }

    private static Answer proves(Rider rider, String phone) {
        return rider.me().post("/api/v1/me/phone", Map.of("appId", "wx-test", "wechatCode", "fake-" + phone));
    }

    @Test
    void theNumberMustBeProved() {
        Rider rider = new Rider(api, Town.phone());
        rider.registers("风里来").expectProblem(422, "phone-not-verified");
        rider.provesPhone();
        rider.me()
                .post(
                        "/api/v1/me/registration",
                        Map.of("alias", "风里来", "phone", Town.phone(), "workerType", "COURIER", "noticeVersion", "1"))
                .expectProblem(422, "phone-not-verified");
    }

    @Test
    void twiceIsOneTooMuchButARepetitionIsNot() {
        Rider rider = new Rider(api, Town.phone()).provesPhone();
        Answer first = rider.me().key("registering-1").post("/api/v1/me/registration", rider.registration("风里来"));
        Answer again = rider.me().key("registering-1").post("/api/v1/me/registration", rider.registration("风里来"));
        assertThat(again.expect(201).text("/id")).isEqualTo(first.expect(201).text("/id"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        rider.registers("又来了").expectProblem(409, "already-registered");
    }

    @Test
    void whomStaffHadRecordedBecomesActiveWithTheFirstSignIn() {
        Town town = new Town(api);
        String phone = Town.phone();
        String id = town.worker(Map.of("name", "王小明", "phone", phone)).text("/id");
        assertThat(events.await(WorkerRegistered.class, id).status()).isEqualTo("RECORDED");

        Rider rider = new Rider(api, phone).provesPhone();
        Answer profile = rider.refreshes().me().get("/api/v1/me/profile").expect(200);
        assertThat(profile.text("/id")).isEqualTo(id);
        assertThat(profile.text("/status")).isEqualTo("ACTIVE");
        assertThat(profile.text("/name")).isEqualTo("王**");
        assertThat(events.await(WorkerChanged.class, id).status()).isEqualTo("ACTIVE");
        rider.registers("风里来").expectProblem(409, "already-registered");
    }

    @Test
    void aliasAndTypeFollowTheRules() {
        Rider rider = new Rider(api, Town.phone()).provesPhone();
        rider.registers("1380000111").expectProblem(422, "alias-invalid");
        rider.registers("风").expect(422);
        rider.registers("320106199003078313").expectProblem(422, "forbidden-personal-data");
        rider.me()
                .post(
                        "/api/v1/me/registration",
                        Map.of("alias", "风里来", "phone", rider.phone, "workerType", "PILOT", "noticeVersion", "1"))
                .expectProblem(422, "code-unknown");
        rider.me()
                .post(
                        "/api/v1/me/registration",
                        Map.of(
                                "alias", "风里来",
                                "phone", rider.phone,
                                "workerType", "COURIER",
                                "noticeVersion", "1",
                                "idNumber", "320106199003078313"))
                .expect(400);
        rider.me()
                .post("/api/v1/me/registration", "{\"alias\":\"风里来\",\"phone\":{\"$ne\":null}}")
                .expect(400);
        api.post("/api/v1/me/registration", rider.registration("风里来")).expect(401);
        api.as(new Town(api).sa())
                .post("/api/v1/me/registration", rider.registration("风里来"))
                .expect(403);
    }
}
