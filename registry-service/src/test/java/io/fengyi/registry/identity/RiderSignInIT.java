package io.fengyi.registry.identity;

import static io.fengyi.registry.identity.SignInClient.claims;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.SignedJWT;
import io.fengyi.registry.identity.provider.FakeSms;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import java.text.ParseException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class RiderSignInIT {

    @Autowired
    Api api;

    @Autowired
    FakeSms sms;

    @Autowired
    WorkerAccounts workerAccounts;

    @Autowired
    MongoTemplate mongo;

    @Test
    void aWechatCodeGivesATokenAsRfc9068Says() throws ParseException {
        Answer answer = signIn().wechat(openid()).expect(200);
        String token = answer.text("/access_token");
        JWSHeader header = SignedJWT.parse(token).getHeader();
        assertThat(header.getType().getType()).isEqualTo("at+jwt");
        assertThat(header.getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(claims(token))
                .containsEntry("iss", "http://localhost/test-issuer")
                .containsEntry("aud", List.of("fengyi"))
                .containsEntry("client_id", "fengyi-miniprogram")
                .containsEntry("roles", List.of("WORKER"))
                .containsKeys("sub", "sid", "jti", "iat", "exp", "auth_time");
        assertThat(claims(token).get("sub").toString()).startsWith("acc_");
        assertThat(answer.number("/expires_in")).isBetween(3590L, 3600L);
        assertThat(answer.text("/refresh_token")).isNotEmpty();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void theSamePersonGetsTheSameAccountAndAnotherPersonAnother() {
        String openid = openid();
        String first = subject(signIn().wechat(openid));
        assertThat(subject(signIn().wechat(openid))).isEqualTo(first);
        assertThat(subject(signIn().wechat(openid()))).isNotEqualTo(first);
    }

    @Test
    void aWechatCodeThatIsNotKnownIsRefused() {
        Answer refused = api.form(
                        "/oauth2/token",
                        Map.of(
                                "grant_type", "urn:fengyi:grant:wechat-code",
                                "client_id", "fengyi-miniprogram",
                                "app_id", SignInClient.APP,
                                "code", "stolen"))
                .expect(400);
        assertThat(refused.text("/error")).isEqualTo("invalid_grant");
    }

    @Test
    void aMissingParameterAndAWrongClientAreRefused() {
        assertThat(api.form(
                                "/oauth2/token",
                                Map.of("grant_type", "urn:fengyi:grant:wechat-code", "client_id", "fengyi-miniprogram"))
                        .expect(400)
                        .text("/error"))
                .isEqualTo("invalid_request");
        assertThat(api.form(
                                "/oauth2/token",
                                Map.of(
                                        "grant_type", "urn:fengyi:grant:wechat-code",
                                        "client_id", "fengyi-console",
                                        "app_id", "a",
                                        "code", "fake-b"))
                        .expect(400)
                        .text("/error"))
                .isEqualTo("unauthorized_client");
        assertThat(api.form(
                                "/oauth2/token",
                                Map.of("grant_type", "urn:fengyi:grant:wechat-code", "client_id", "nobody"))
                        .expect(401)
                        .text("/error"))
                .isEqualTo("invalid_client");
        api.form("/oauth2/token", Map.of("grant_type", "urn:fengyi:grant:wechat-code"))
                .expect(401);
    }

    @Test
    void theDemoGrantDoesNotExistOutsideOfTheDemo() {
        assertThat(api.form(
                                "/oauth2/token",
                                Map.of(
                                        "grant_type", "urn:fengyi:grant:demo-login",
                                        "client_id", "fengyi-console",
                                        "login", "a",
                                        "password", "b"))
                        .expect(400)
                        .text("/error"))
                .isEqualTo("unsupported_grant_type");
    }

    @Test
    void aTextMessageCodeSignsInOnce() {
        String phone = phone();
        String code = requestCode(phone);
        Answer answer = signIn().sms(phone, code).expect(200);
        assertThat(claims(answer.text("/access_token"))).containsEntry("roles", List.of("WORKER"));
        assertThat(workerAccounts.verifiedPhone(subject(answer))).contains(phone);
        assertThat(signIn().sms(phone, code).expect(400).text("/error")).isEqualTo("invalid_grant");
    }

    @Test
    void theSameNumberInAnotherSpellingIsTheSameAccount() {
        String phone = phone();
        String first = subject(signIn().sms(phone, requestCode(phone)));
        String code = sms.lastCode(phone).orElseThrow();
        assertThat(signIn().sms("+86" + phone, code).status()).isEqualTo(400); // used
        assertThat(workerAccounts.verifiedPhone(first)).contains(phone);
    }

    @Test
    void afterFiveWrongTriesTheRightCodeIsRefused() {
        String phone = phone();
        String code = requestCode(phone);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            signIn().sms(phone, wrong).expect(400);
        }
        signIn().sms(phone, code).expect(400);
    }

    @Test
    void aSecondCodeWithinAMinuteIsRefusedWithTheWaitingTime() {
        String phone = phone();
        requestCode(phone);
        Answer refused = sendFrom(address(), phone).expectProblem(429, "sms-too-many");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 61L);
    }

    /** Five an hour and ten a day for one number, however far apart; waiting is made by moving the past away. */
    @Test
    void theSixthCodeInAnHourAndTheEleventhOfADayAreRefused() {
        String phone = phone();
        for (int sent = 1; sent <= 5; sent++) {
            sendFrom(address(), phone).expect(202);
            passes(Duration.ofMinutes(2));
        }
        Answer refused = sendFrom(address(), phone).expectProblem(429, "sms-too-many");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(2900L, 3001L);
        passes(Duration.ofHours(1));
        for (int sent = 6; sent <= 10; sent++) {
            sendFrom(address(), phone).expect(202);
            passes(Duration.ofMinutes(2));
        }
        passes(Duration.ofHours(1));
        Answer tomorrow = sendFrom(address(), phone).expectProblem(429, "sms-too-many");
        assertThat(Long.parseLong(tomorrow.header("Retry-After"))).isBetween(75_000L, 86_400L);
    }

    @Test
    void aCodeOlderThanFiveMinutesIsRefused() {
        String phone = phone();
        String code = requestCode(phone);
        mongo.getCollection("sms_codes")
                .updateMany(
                        new Document(),
                        new Document("$set", new Document("expiresAt", new Date(System.currentTimeMillis() - 1))));
        assertThat(signIn().sms(phone, code).expect(400).text("/error")).isEqualTo("invalid_grant");
    }

    /** All windows look as if they had been written that much earlier. */
    private void passes(Duration time) {
        for (Document window : mongo.getCollection("rate_windows").find()) {
            List<Date> earlier = window.getList("hits", Date.class).stream()
                    .map(hit -> new Date(hit.getTime() - time.toMillis()))
                    .toList();
            mongo.getCollection("rate_windows")
                    .updateOne(
                            new Document("_id", window.getString("_id")),
                            new Document("$set", new Document("hits", earlier)));
        }
    }

    @Test
    void oneAddressGetsTwentyCodesAnHour() {
        String address = address();
        for (int i = 0; i < 20; i++) {
            sendFrom(address, phone()).expect(202);
        }
        Answer refused = sendFrom(address, phone()).expectProblem(429, "sms-too-many");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(3000L, 3601L);
    }

    @Test
    void aKnownAndAnUnknownNumberGetTheSameAnswer() {
        String known = phone();
        subject(signIn().sms(known, requestCode(known)));
        Answer unknown = sendFrom(address(), phone()).expect(202);
        assertThat(unknown.body()).isEmpty();
    }

    /** The number is looked at and the code is sent behind the answer, so that the time tells nothing. */
    @Test
    void aKnownNumberTakesNoLongerThanAnUnknownOne() {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            String owned = phone();
            String token = signIn().wechat(openid()).expect(200).text("/access_token");
            api.as(token)
                    .post("/api/v1/me/phone", Map.of("appId", SignInClient.APP, "wechatCode", "fake-" + owned))
                    .expect(200);
            known.add(timeOf(owned));
            unknown.add(timeOf(phone()));
        }
        long slower = Math.max(median(known), median(unknown));
        long faster = Math.min(median(known), median(unknown));
        assertThat(slower).isLessThan(2 * faster + Duration.ofMillis(50).toNanos());
    }

    private long timeOf(String phone) {
        String address = address();
        long before = System.nanoTime();
        sendFrom(address, phone).expect(202);
        return System.nanoTime() - before;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void whatIsNoMobileNumberIsRefusedWithoutRepeatingIt() {
        Answer refused = sendFrom(address(), "12345").expectProblem(422, "phone-invalid");
        assertThat(refused.body()).doesNotContain("12345");
    }

    @Test
    void operatorsOfTheStoreAreNoInput() {
        api.post("/api/v1/sms-codes", "{\"phone\":{\"$ne\":null}}").expect(400);
        api.post("/api/v1/sms-codes", "{\"$where\":\"1\"}").expect(400);
        api.post("/api/v1/sms-codes", "{\"phone\":\"13800000000\",\"$or\":[]}").expect(400);
        api.post("/api/v1/sms-codes", "{\"phone.x\":\"13800000000\"}").expect(400);
    }

    @Test
    void aRiderProvesANumberAndOwnsItAlone() {
        String token = signIn().wechat(openid()).expect(200).text("/access_token");
        String phone = phone();
        Answer proved = api.as(token)
                .post("/api/v1/me/phone", Map.of("phone", phone, "code", requestCode(phone)))
                .expect(200);
        assertThat(proved.text("/phone")).isEqualTo(phone.substring(0, 3) + "****" + phone.substring(7));

        String owner = openid();
        String second = signIn().wechat(owner).expect(200).text("/access_token");
        String otherPhone = phone();
        api.as(second)
                .post("/api/v1/me/phone", Map.of("phone", otherPhone, "code", requestCode(otherPhone)))
                .expect(200);
        api.as(second)
                .post("/api/v1/me/phone", Map.of("appId", SignInClient.APP, "wechatCode", "fake-" + phone))
                .expectProblem(409, "phone-already-registered");
    }

    @Test
    void aSecondMiniProgramJoinsTheAccountOfTheSameNumber() {
        String phone = phone();
        String account = subject(signIn().sms(phone, requestCode(phone)));
        String openid = openid();
        String fresh = signIn().wechat(openid).expect(200).text("/access_token");
        Answer joined = api.as(fresh)
                .post("/api/v1/me/phone", Map.of("appId", SignInClient.APP, "wechatCode", "fake-" + phone))
                .expect(200);
        assertThat(joined.json().at("/signInAgain").asBoolean()).isTrue();
        assertThat(subject(signIn().wechat(openid))).isEqualTo(account);
        api.as(fresh).post("/api/v1/me/phone", Map.of()).expect(401);
    }

    @Test
    void aWrongCodeProvesNothing() {
        String token = signIn().wechat(openid()).expect(200).text("/access_token");
        api.as(token)
                .post("/api/v1/me/phone", Map.of("phone", phone(), "code", "123456"))
                .expectProblem(422, "code-invalid");
        api.as(token).post("/api/v1/me/phone", Map.of("phone", phone())).expectProblem(400, "proof-missing");
        api.as(token)
                .post("/api/v1/me/phone", Map.of("appId", SignInClient.APP, "wechatCode", "real"))
                .expectProblem(422, "code-invalid");
        api.post("/api/v1/me/phone", Map.of()).expect(401);
    }

    @Test
    void theWorkerStandsInTheTokenOnceTheAccountIsLinked() {
        SignInClient client = signIn();
        Answer first = client.wechat(openid()).expect(200);
        String worker = "wkr_" + UUID.randomUUID().toString().substring(0, 13);
        assertThat(claims(first.text("/access_token"))).doesNotContainKey("workerId");
        workerAccounts.link(subject(first), worker);
        Answer refreshed = client.refresh("fengyi-miniprogram", first.text("/refresh_token"))
                .expect(200);
        assertThat(claims(refreshed.text("/access_token"))).containsEntry("workerId", worker);
        assertThat(workerAccounts.accountOf(worker)).contains(subject(first));
    }

    @Test
    void erasureEndsTheAccountAndFreesTheNumber() {
        String phone = phone();
        Answer first = signIn().sms(phone, requestCode(phone)).expect(200);
        String account = subject(first);
        String worker = "wkr_" + UUID.randomUUID().toString().substring(0, 13);
        workerAccounts.link(account, worker);
        workerAccounts.erase(worker);
        workerAccounts.erase(worker);
        assertThat(workerAccounts.verifiedPhone(account)).isEmpty();
        signIn().refresh("fengyi-miniprogram", first.text("/refresh_token")).expect(401);
        api.as(first.text("/access_token")).post("/api/v1/me/phone", Map.of()).expect(401);
    }

    private SignInClient signIn() {
        return new SignInClient(api);
    }

    private String requestCode(String phone) {
        sendFrom(address(), phone).expect(202);
        await().until(() -> sms.lastCode(phone).isPresent());
        return sms.lastCode(phone).orElseThrow();
    }

    private Answer sendFrom(String address, String phone) {
        return api.with("X-Forwarded-For", address).post("/api/v1/sms-codes", Map.of("phone", phone));
    }

    private static String subject(Answer answer) {
        return claims(answer.expect(200).text("/access_token")).get("sub").toString();
    }

    private static String openid() {
        return "o" + UUID.randomUUID();
    }

    private static String phone() {
        return "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }

    private static String address() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "203.0." + random.nextInt(256) + "." + random.nextInt(256);
    }
}
