package io.fengyi.registry.identity;

import static io.fengyi.registry.identity.SignInClient.claims;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.TokensRevoked;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

@FengyiIT
class TokenFamilyIT {

    @Autowired
    Api api;

    @Autowired
    TestEvents events;

    @Autowired
    MongoTemplate mongo;

    @Test
    void aRefreshTokenIsReplacedAndKeepsTheFamily() {
        Answer first = wechat();
        Answer second = refresh(first.text("/refresh_token")).expect(200);
        assertThat(second.text("/refresh_token")).isNotEqualTo(first.text("/refresh_token"));
        assertThat(claims(second.text("/access_token")))
                .containsEntry("sid", claims(first.text("/access_token")).get("sid"))
                .containsEntry("auth_time", claims(first.text("/access_token")).get("auth_time"));
        refresh(second.text("/refresh_token")).expect(200);
    }

    @Test
    void aRefreshTokenUsedTwiceEndsTheWholeFamilyAndSaysSo() {
        Answer first = wechat();
        Answer second = refresh(first.text("/refresh_token")).expect(200);
        assertThat(refresh(first.text("/refresh_token")).expect(401).text("/error"))
                .isEqualTo("invalid_grant");
        refresh(second.text("/refresh_token")).expect(401);
        api.as(second.text("/access_token")).post("/api/v1/me/phone", Map.of()).expectProblem(401, "token-revoked");
        Map<String, Object> claims = claims(first.text("/access_token"));
        TokensRevoked event =
                events.await(TokensRevoked.class, claims.get("sub").toString());
        assertThat(event.family()).isEqualTo(claims.get("sid"));
        assertThat(event.issuedUntil()).isNotNull();
    }

    @Test
    void anOldTokenIsKnownHoweverManyRotationsAgo() {
        Answer first = wechat();
        Answer last = first;
        for (int i = 0; i < 30; i++) {
            last = refresh(last.text("/refresh_token")).expect(200);
        }
        refresh(first.text("/refresh_token")).expect(401);
        refresh(last.text("/refresh_token")).expect(401);
    }

    @Test
    void manyUsesAtOnceLeaveAtMostOneWinnerAndNoLivingFamily() throws Exception {
        Answer first = wechat();
        String token = first.text("/refresh_token");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer>> uses = IntStream.range(0, 8)
                    .<Callable<Answer>>mapToObj(i -> () -> refresh(token))
                    .toList();
            List<Answer> answers = new java.util.ArrayList<>();
            for (Future<Answer> use : threads.invokeAll(uses)) {
                answers.add(use.get());
            }
            assertThat(answers).allMatch(answer -> answer.status() == 200 || answer.status() == 401);
            assertThat(answers.stream().filter(answer -> answer.status() == 200))
                    .hasSizeLessThanOrEqualTo(1);
            answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .forEach(winner -> refresh(winner.text("/refresh_token")).expect(401));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aMadeUpTokenEndsNobodysFamily() {
        Answer first = wechat();
        String sid = claims(first.text("/access_token")).get("sid").toString();
        refresh(sid + ".AAAA.BBBB").expect(401);
        refresh("nonsense").expect(401);
        refresh(first.text("/refresh_token")).expect(200);
    }

    @Test
    void anotherClientCannotUseTheToken() {
        Answer first = wechat();
        new SignInClient(api)
                .refresh("fengyi-console", first.text("/refresh_token"))
                .expect(401);
        refresh(first.text("/refresh_token")).expect(200);
    }

    @Test
    void revocationByEitherTokenEndsTheFamily() {
        for (String which : List.of("/refresh_token", "/access_token")) {
            Answer tokens = wechat();
            revoke(tokens.text(which)).expect(200);
            refresh(tokens.text("/refresh_token")).expect(401);
            api.as(tokens.text("/access_token"))
                    .post("/api/v1/me/phone", Map.of())
                    .expectProblem(401, "token-revoked");
            String account = claims(tokens.text("/access_token")).get("sub").toString();
            assertThat(events.await(TokensRevoked.class, account).family())
                    .isEqualTo(claims(tokens.text("/access_token")).get("sid"));
        }
    }

    @Test
    void revokingWhatIsUnknownIsFineAndWhatIsAnothersIsNot() {
        revoke("nonsense").expect(200);
        Answer tokens = wechat();
        api.form("/oauth2/revoke", Map.of("client_id", "fengyi-console", "token", tokens.text("/refresh_token")))
                .expect(401);
        refresh(tokens.text("/refresh_token")).expect(200);
        api.form("/oauth2/revoke", Map.of("token", tokens.text("/refresh_token")))
                .expect(401);
    }

    @Test
    void noTokenLiesInTheStore() {
        StaffFixture staff = new StaffFixture(api);
        Answer riders = wechat();
        Answer staffs = staff.tokens(staff.active(Role.GRID_STAFF));
        List<String> secrets = List.of(
                riders.text("/access_token"),
                riders.text("/refresh_token"),
                staffs.text("/access_token"),
                staffs.text("/refresh_token"));
        for (String collection : mongo.getCollectionNames()) {
            for (Document document : mongo.getCollection(collection).find()) {
                String text = document.toString();
                assertThat(secrets).as(collection).noneMatch(text::contains);
            }
        }
    }

    @Test
    void staffWhoAreLockedLoseTheirTokensAtOnce() {
        StaffFixture staff = new StaffFixture(api);
        StaffFixture.Staff grid = staff.active(Role.GRID_STAFF);
        Answer tokens = staff.tokens(grid);
        staff.administrator()
                .post("/api/v1/accounts/" + grid.accountId() + "/lock", Map.of("reason", "手机丢失"))
                .expect(200);
        api.as(tokens.text("/access_token"))
                .post("/api/v1/me/password", Map.of())
                .expectProblem(401, "token-revoked");
        new SignInClient(api)
                .refresh("fengyi-console", tokens.text("/refresh_token"))
                .expect(401);
        assertThat(events.await(TokensRevoked.class, grid.accountId()).family()).isNull();
        staff.administrator()
                .post("/api/v1/accounts/" + grid.accountId() + "/unlock")
                .expect(200);
        new SignInClient(api)
                .refresh("fengyi-console", tokens.text("/refresh_token"))
                .expect(401);
    }

    private Answer wechat() {
        return new SignInClient(api).wechat("o" + UUID.randomUUID()).expect(200);
    }

    private Answer refresh(String token) {
        return new SignInClient(api).refresh("fengyi-miniprogram", token);
    }

    private Answer revoke(String token) {
        return api.form("/oauth2/revoke", Map.of("client_id", "fengyi-miniprogram", "token", token));
    }
}
