package io.fengyi.welfare.help;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.welfare.HelpRequestSubmitted;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.Town;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingForHelpIT extends HelpTown {

    @Test
    void emergencyNumbersAreThereBeforeAnyForm() {
        Answer contacts = api.get("/api/v1/emergency-contacts").expect(200);
        assertThat(contacts.json()
                        .get("items")
                        .valueStream()
                        .map(item -> item.get("number").asString()))
                .startsWith("120", "110", "119", "122")
                .contains("12345", "12348");
        assertThat(contacts.header("Cache-Control")).contains("public");
    }

    @Test
    void aRiderAsksFromTheOwnCommunityAndTheEventNamesNobody() {
        String rider = aRider();
        Answer receipt = as(rider(rider)).post(PATH, asking("HOUSING")).expect(201);
        String id = receipt.text("/id");
        assertThat(receipt.header("Location")).isEqualTo(MINE + "/" + id);
        assertThat(receipt.text("/state")).isEqualTo("NEW");
        assertThat(receipt.text("/due")).as("four working hours").isEqualTo("2023-03-06T06:00:00Z");
        assertThat(receipt.json().has("emergency")).isFalse();
        assertThat(receipt.json().has("legalAid")).isFalse();
        assertThat(events.await(HelpRequestSubmitted.class, id))
                .isEqualTo(new HelpRequestSubmitted(id, "HOUSING", COMMUNITY, null));
        assertThat(told(id))
                .allSatisfy(event -> assertThat(event.body() + event.headers())
                        .doesNotContain(rider)
                        .doesNotContain("ent_employer")
                        .doesNotContain("房东"));
        Answer own = as(rider(rider)).get(MINE + "/" + id).expect(200);
        assertThat(own.text("/text")).isEqualTo("租的房子漏雨，房东不肯修。");
        assertThat(own.text("/as")).isEqualTo("REQUESTER");
        assertThat(own.json().at("/clock/stages/0/stage").asString()).isEqualTo("TRIAGE");
        assertThat(ids(as(rider(rider)).get(MINE))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INJURY", "ACCIDENT"})
    void theAnswerToAnInjuryOrAccidentBeginsWithTheNumbersToCall(String category) {
        Map<String, Object> body = asking(category);
        body.put("text", "被苏B12345撞倒，腿动不了。");
        Answer receipt = as(rider(aRider())).post(PATH, body).expect(201);
        assertThat(receipt.body()).startsWith("{\"emergency\":[{");
        assertThat(receipt.text("/emergency/0/number")).isEqualTo("120");
        assertThat(events.await(HelpRequestSubmitted.class, receipt.text("/id")).category())
                .as("the officer on duty is told by it")
                .isEqualTo(category);
    }

    @Test
    void r71RightsComeWithGuidanceOnRestAndAnOfferOfLegalAid() {
        Map<String, Object> body = askingForPay();
        body.put("wantsLegalAid", true);
        Answer receipt = as(rider(aRider())).post(PATH, body).expect(201);
        assertThat(receipt.text("/restGuidance/href")).startsWith("https://");
        assertThat(receipt.text("/legalAid/department")).isEqualTo(LEGAL_AID);
        assertThat(receipt.json().at("/legalAid/wanted").asBoolean()).isTrue();
        as(rider(aRider())).post(PATH, asking("RIGHTS")).expectProblem(422, "topic-required");
        Map<String, Object> housing = asking("HOUSING");
        housing.put("topic", "PAY");
        as(rider(aRider())).post(PATH, housing).expectProblem(422, "topic-not-expected");
    }

    @Test
    void withoutAccountAtAStationWithACallBackNumber() {
        Map<String, Object> body = asking("OTHER");
        api.freshKey().post(PATH, body).expectProblem(422, "station-required");
        body.put("stationId", STATION);
        api.freshKey().post(PATH, body).expectProblem(422, "call-back-number-required");
        String number = aNumber();
        body.put("callBackNumber", number);
        Answer receipt = api.freshKey().post(PATH, body).expect(201);
        String id = receipt.text("/id");
        Answer file = as(office()).get(PATH + "/" + id).expect(200);
        assertThat(file.text("/channel")).isEqualTo("STATION");
        assertThat(file.body()).doesNotContain(number);
        assertThat(command(office(), id, "contact-disclosure", Map.of("purpose", "回电核实"))
                        .expect(200)
                        .text("/callBackNumber"))
                .isEqualTo(number);
        api.freshKey().post(PATH, with(body, "stationId", "stn_0HZ8K3QF5S1RM")).expectProblem(422, "station-unknown");
        api.freshKey()
                .post(PATH, with(body, "media", List.of("med_0HZ8K3QF5S1RM")))
                .expectProblem(422, "media-unknown");
        api.freshKey().post(PATH, with(body, "workerId", aRider())).expectProblem(422, "worker-not-expected");
        api.freshKey().post(PATH, with(body, "callBackNumber", "12")).expectProblem(400, "invalid-value");
    }

    @Test
    void theSixthRequestFromOneNumberInAnHourIsRefused() {
        Map<String, Object> body = with(asking("OTHER"), "stationId", STATION);
        body.put("callBackNumber", aNumber());
        for (int i = 0; i < 5; i++) {
            api.freshKey().post(PATH, body).expect(201);
        }
        Answer refused = api.freshKey().post(PATH, body).expectProblem(429, "too-many-help-requests");
        assertThat(refused.header("Retry-After")).isNotNull();
        clock.set("2023-03-06T11:00:01");
        api.freshKey().post(PATH, body).expect(201);
    }

    @Test
    void staffWriteDownARequestForSomebodyPresent() {
        String rider = aRider();
        String keeper = TestTokens.stationKeeper(STATION);
        Map<String, Object> body = with(asking("HEALTH"), "workerId", rider);
        as(keeper).post(PATH, body).expectProblem(422, "station-required");
        String id = as(keeper)
                .post(PATH, with(body, "stationId", STATION))
                .expect(201)
                .text("/id");
        assertThat(as(rider(rider)).get(MINE + "/" + id).expect(200).text("/channel"))
                .isEqualTo("DESK");
        as(TestTokens.stationKeeper("stn_other"))
                .post(PATH, with(body, "stationId", STATION))
                .expectProblem(403, "area-outside-scope");
        as(keeper).get(PATH + "/" + id).expect(403);

        as(office()).post(PATH, with(body, "communityCode", COMMUNITY)).expect(201);
        as(office()).post(PATH, with(body, "communityCode", Town.PARK)).expectProblem(403, "area-outside-scope");
        as(office()).post(PATH, body).expectProblem(422, "community-required");
        as(office())
                .post(PATH, with(with(body, "communityCode", COMMUNITY), "workerId", "wkr_nobody"))
                .expectProblem(422, "worker-unknown");
    }

    @Test
    void nobodyElseMayAskAndTheRefusalComesBeforeTheBodyIsLookedAt() {
        for (String other : List.of(
                siteManager(),
                TestTokens.merchant("mer_one"),
                TestTokens.staff(Role.DISTRICT_VIEWER, "320299"),
                TestTokens.partner("ptn_one", "jobs:write", COMMUNITY))) {
            as(other).post(PATH, asking("HOUSING")).expectProblem(403, "role-not-allowed");
            as(other).post(PATH, Map.of()).expectProblem(403, "role-not-allowed");
        }
    }

    @Test
    void textsWithAnIdNumberOrAPhoneAreRefused() {
        String rider = aRider();
        as(rider(rider))
                .post(PATH, with(asking("OTHER"), "text", "我的身份证 11010519491231002X 丢了"))
                .expectProblem(422, "forbidden-personal-data");
        as(rider(rider))
                .post(PATH, with(asking("OTHER"), "text", "请打我电话 13812345678"))
                .expectProblem(422, "forbidden-personal-data");
        String id = inProgress(rider);
        for (String command : List.of("wait:question", "solution:note", "messages:text")) {
            String[] parts = command.split(":");
            command(office(), id, parts[0], Map.of(parts[1], "身份证 11010519491231002X"))
                    .expectProblem(422, "forbidden-personal-data");
        }
        own(rider, id, "replies", Map.of("text", "身份证 11010519491231002X"))
                .expectProblem(422, "forbidden-personal-data");
        as(rider(rider)).post(PATH, with(asking("OTHER"), "text", "四个字啊")).expectProblem(400, "invalid-value");
        as(rider(rider)).post(PATH, with(asking("OTHER"), "employer", "ent_1")).expectProblem(400, "unknown-property");
        as(rider(rider)).post(PATH, asking("MONEY")).expect(400);
        api.as(rider(rider)).post(PATH, asking("OTHER")).expectProblem(400, "idempotency-key-missing");
    }

    @Test
    void picturesAreOnesOwnAndAtMostNine() {
        String rider = aRider();
        String picture = upload(rider(rider));
        String id = asked(rider, with(asking("HOUSING"), "media", List.of(picture)));
        String link = as(office()).get(PATH + "/" + id).expect(200).text("/media/0/url");
        api.get(link).expect(200);
        as(rider(rider))
                .post(PATH, with(asking("HOUSING"), "media", List.of(upload(rider(aRider())))))
                .expectProblem(422, "media-unknown");
        as(rider(rider))
                .post(PATH, with(asking("HOUSING"), "media", List.of(picture)))
                .expectProblem(409, "media-already-used");
        as(rider(rider))
                .post(PATH, with(asking("HOUSING"), "media", Collections.nCopies(10, picture)))
                .expectProblem(400, "invalid-value");
    }

    @Test
    void theSameKeyAsksOnce() {
        String rider = aRider();
        String key = UUID.randomUUID().toString();
        Answer first = api.as(rider(rider)).key(key).post(PATH, asking("JOB")).expect(201);
        Answer again = api.as(rider(rider)).key(key).post(PATH, asking("JOB")).expect(201);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(ids(as(rider(rider)).get(MINE))).hasSize(1);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(field, value);
        return more;
    }

    private static String aNumber() {
        return "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }
}
