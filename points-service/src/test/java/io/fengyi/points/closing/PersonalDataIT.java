package io.fengyi.points.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.privacy.ErasureAcknowledged;
import io.fengyi.contracts.privacy.SensitiveRecordOpened;
import io.fengyi.contracts.registry.ConsentGiven;
import io.fengyi.contracts.registry.DataExportRequested;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.points.PointsIT;
import io.fengyi.points.Town;
import io.fengyi.points.reconciliation.ClosingTheDay;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Everything that this service holds about one person: told to them, and closed when they are gone (I15). */
@PointsIT
class PersonalDataIT {

    private static final String READY = "fengyi.points.DataExportPartReady.v1";
    private static final String ACKNOWLEDGED = "fengyi.points.ErasureAcknowledged.v1";

    /** Where the dead pseudonym of an account stays, and why. */
    private static final Map<String, String> PSEUDONYM_STAYS = Map.of(
            "entries", "the chain (I9)",
            "facts", "what its entries rest on, and what keeps a replay from paying twice (I13)",
            "redemptions", "what stock and captures rest on (I11)",
            "holds", "vouchers of HOLD entries (I5)",
            "adjustments", "vouchers of ADJUSTMENT entries",
            "accounts", "the heading of the chain: closed, with the subdistrict",
            "audit_entries", "append-only and hashed: who looked at the account",
            "data_keys", "a destroyed key, so that nothing is sealed for this person again",
            "erasure_notes", "until the second look a quarter of an hour later");

    @Autowired
    Town town;

    @Autowired
    ClosingTheDay closing;

    @Autowired
    MongoOperations mongo;

    @Autowired
    List<PersonalData> sections;

    private String merchant;
    private String reward;

    @BeforeEach
    void aDayOnWhichPointsOfTheYearBeforeWillExpire() {
        town.clock.set("2026-03-14T12:00");
        town.friendlyStreet();
        merchant = Ids.next("mer");
        reward = aReward();
    }

    @Test
    void thePartHoldsEverythingOfOnePersonAndNothingOfAnother() {
        String other = aRiderWithEverything("鹦鹉榜名");
        String rider = aRiderWithEverything("金丝雀榜名");
        Answer part = exported(rider);
        Set<String> empty = new TreeSet<>();
        for (PersonalData section : sections) {
            if (part.json().at("/sections/" + section.section()).isEmpty()) {
                empty.add(section.section());
            }
        }
        assertThat(empty)
                .as("sections that told nothing about somebody who has everything")
                .isEmpty();
        assertThat(part.body())
                .contains("金丝雀榜名")
                .contains("金丝雀先垫付了打印费")
                .contains("古镇大食堂工作餐")
                .doesNotContain("鹦鹉")
                .doesNotContain(other)
                .doesNotContain("acc_");
        assertThat(part.json().at("/sections/points-entries").size())
                .isEqualTo(town.entryIds(rider).size());
        assertThat(part.text("/sections/points-entries/0/text")).isNotBlank();
        assertThat(exported(other).body()).contains("鹦鹉榜名").doesNotContain("金丝雀");
    }

    /** I15: open redemptions are cancelled, holds released, a CLOSE entry ends the account, and the chain still holds. */
    @Test
    void anErasureClosesTheAccountKeepsTheChainAndLeavesNoNameAnywhere() {
        String other = aRiderWithEverything("鹦鹉榜名");
        long othersPoints = town.available(other);
        String rider = aRiderWithEverything("夜莺榜名");
        town.streetAdmin()
                .freshKey()
                .post("/api/v1/points-adjustments", Map.of("accountId", rider, "amount", 7, "reason", "夜莺还没批准的补记一笔"))
                .expect(201);
        int before = town.entryIds(rider).size();
        String request = "era_" + UUID.randomUUID();
        ErasureAcknowledged told = erased(rider, request);

        assertThat(told.removed())
                .containsOnlyKeys(sections.stream().map(PersonalData::section).toArray(String[]::new))
                .containsEntry("leaderboard-participations", 1L)
                .containsEntry("adjustments", 1L)
                .containsEntry("holds", 1L);
        assertThat(told.removed().get("expiry-notices")).isPositive();
        assertThat(told.kept())
                .extracting(ErasureAcknowledged.Kept::section)
                .containsExactlyInAnyOrder(
                        "adjustments", "facts", "holds", "points-accounts", "points-entries", "redemptions");
        assertThat(told.kept()).allSatisfy(kept -> assertThat(kept.basis()).contains("个人信息保护法"));

        await().untilAsserted(() -> {
            assertThat(collectionsWith("夜莺榜名")).isEmpty();
            assertThat(collectionsWith("夜莺还没批准")).isEmpty();
            assertThat(PSEUDONYM_STAYS.keySet()).containsAll(collectionsWith(rider));
        });
        assertThat(collectionsWith("鹦鹉榜名")).containsExactly("leaderboard_participations");
        assertThat(town.available(other)).isEqualTo(othersPoints);

        List<Document> chain = chain(rider);
        assertThat(chain.size()).isGreaterThan(before);
        assertThat(chain.get(chain.size() - 1).getString("kind")).isEqualTo("CLOSE");
        assertThat(states("redemptions", "workerId", rider)).containsOnly("FULFILLED", "CANCELLED");
        assertThat(states("holds", "accountId", rider)).containsOnly("RELEASED");
        verifies(rider);
        assertThat(town.available(rider)).isZero();
        assertThat(town.balance(rider).number("/held")).isZero();
        Answer stock = town.streetAdmin().get("/api/v1/rewards/" + reward).expect(200);
        assertThat(stock.number("/stock/fulfilled") + stock.number("/stock/confirmed") + stock.number("/stockLeft"))
                .as("I11: what was in stock is still accounted for")
                .isEqualTo(20);

        town.tell(new WorkerErased(rider, "FOOD_DELIVERY", null, null, "ERASED", request), rider);
        await().until(() -> town.events.all("points.privacy.v1", request).size() >= 2);
        assertThat(chain(rider)).as("handled twice changes nothing").isEqualTo(chain);
        assertThat(town.events.all("points.privacy.v1", request))
                .allSatisfy(
                        event -> assertThat(event.as(ErasureAcknowledged.class).removed())
                                .isEqualTo(told.removed()));
        verifies(rider);
    }

    @Test
    void openingAnAccountOrAnExplanationOfAnotherIsToldToTheRider() {
        String rider = town.rider();
        town.registered(rider, Town.STREET_COMMUNITY);
        town.reportVerified(rider);
        town.awaitAvailable(rider, 5);
        String entry = town.entryIds(rider).get(0);
        town.as(rider).get("/api/v1/points-entries/" + entry + "/explanation").expect(200);
        town.auditor().get("/api/v1/points-accounts/" + rider).expect(200);
        town.streetAdmin().get("/api/v1/points-accounts/" + rider + "/entries").expect(200);
        town.streetAdmin()
                .get("/api/v1/points-entries/" + entry + "/explanation")
                .expect(200);
        await().until(() -> opened(rider).size() == 3);
        assertThat(opened(rider)).extracting(SensitiveRecordOpened::record).containsOnly("points-account.read");
        assertThat(opened(rider))
                .extracting(SensitiveRecordOpened::actorRole)
                .containsExactlyInAnyOrder("AUDITOR", "STREET_ADMIN", "STREET_ADMIN");
        assertThat(opened(rider)).allSatisfy(line -> assertThat(line.purpose()).isEqualTo("积分争议处理"));
    }

    private List<SensitiveRecordOpened> opened(String rider) {
        return town.events.all("points.privacy.v1", rider).stream()
                .filter(event -> event.type().equals("fengyi.points.SensitiveRecordOpened.v1"))
                .map(event -> event.as(SensitiveRecordOpened.class))
                .distinct()
                .toList();
    }

    /** Earned, granted, exchanged, held, about to expire, and on the board. */
    private String aRiderWithEverything(String boardName) {
        String rider = town.rider();
        town.registered(rider, Town.STREET_COMMUNITY);
        town.clock.set("2025-03-14T12:00");
        town.reportVerified(rider);
        town.hours(rider, Ids.next("vho"), 120);
        town.awaitAvailable(rider, 25);
        town.give(rider, 60);
        closeTheDay("2026-12-05");
        town.clock.set("2026-12-05T12:00");
        String canary = boardName.substring(0, boardName.length() - 2);
        String adjustment = town.streetAdmin()
                .freshKey()
                .post(
                        "/api/v1/points-adjustments",
                        Map.of("accountId", rider, "amount", 3, "reason", canary + "先垫付了打印费，补记给本人"))
                .expect(201)
                .text("/id");
        town.otherStreetAdmin()
                .freshKey()
                .post("/api/v1/points-adjustments/" + adjustment + "/approval")
                .expect(200);
        String code = redeemed(rider).text("/code");
        town.api
                .as(TestTokens.merchant(merchant))
                .freshKey()
                .post("/api/v1/redemption-fulfilments", Map.of("code", code))
                .expect(201);
        redeemed(rider);
        town.partner("ptn_meals")
                .freshKey()
                .post("/api/v1/points-holds", Map.of("approvalCode", code(rider), "amount", 4, "purpose", "午餐"))
                .expect(201);
        code(rider);
        town.tell(new ConsentGiven(rider, "LEADERBOARD", "1", town.clock.instant()), rider);
        town.as(rider)
                .put("/api/v1/me/leaderboard-participation", Map.of("participating", true, "name", boardName))
                .expect(200);
        await().until(() -> noticesOf(rider) > 0);
        return rider;
    }

    /** Only the accounts' own part of it is wanted, so a day that is sealed already is taken a minute later. */
    private void closeTheDay(String day) {
        mongo.getCollection("checkpoints")
                .deleteMany(new Document(
                        "_id", java.time.LocalDate.parse(day).minusDays(1).toString()));
        town.clock.set(day + "T00:10");
        closing.closeYesterday();
    }

    private long noticesOf(String rider) {
        return mongo.getCollection("expiry_notices")
                .countDocuments(new Document("_id", new Document("$gt", rider + "|").append("$lt", rider + "}")));
    }

    private Answer redeemed(String rider) {
        return town.as(rider)
                .freshKey()
                .post("/api/v1/redemptions", Map.of("rewardId", reward))
                .expect(202);
    }

    private String code(String rider) {
        return town.as(rider)
                .post("/api/v1/me/points/approval-codes", Map.of("maxAmount", 10))
                .expect(201)
                .text("/code");
    }

    private String aReward() {
        String id = town.streetAdmin()
                .freshKey()
                .post(
                        "/api/v1/rewards",
                        Map.of(
                                "title",
                                "古镇大食堂工作餐",
                                "kind",
                                "GOODS",
                                "price",
                                10,
                                "perPerson",
                                31,
                                "period",
                                "DAY",
                                "pickUp",
                                Map.of("merchantId", merchant),
                                "stock",
                                20))
                .expect(201)
                .text("/id");
        town.streetAdmin().freshKey().post("/api/v1/rewards/" + id + "/start").expect(200);
        return id;
    }

    private Answer exported(String rider) {
        String request = "dex_" + UUID.randomUUID();
        town.tell(new DataExportRequested(request, rider), request);
        town.events.await(READY, request);
        return town.as(rider).get("/api/v1/me/data-parts/points/" + request).expect(200);
    }

    private ErasureAcknowledged erased(String rider, String request) {
        town.clock.advance(Duration.ofMinutes(1));
        town.tell(new WorkerErased(rider, "FOOD_DELIVERY", null, null, "ERASED", request), rider);
        return town.events.await(ACKNOWLEDGED, request).as(ErasureAcknowledged.class);
    }

    private void verifies(String rider) {
        Answer verification = town.auditor()
                .get("/api/v1/points-ledger/verification?accountId=" + rider)
                .expect(200);
        assertThat(verification.json().get("valid").asBoolean())
                .as(verification.body())
                .isTrue();
    }

    private List<Document> chain(String rider) {
        return mongo.getCollection("entries")
                .find(new Document("accountId", rider))
                .sort(new Document("accountId", 1).append("seq", 1))
                .map(entry -> {
                    entry.remove("event");
                    entry.remove("published");
                    entry.remove("outbox");
                    return entry;
                })
                .into(new ArrayList<>());
    }

    private List<String> states(String collection, String field, String rider) {
        return mongo.getCollection(collection)
                .find(new Document(field, rider))
                .map(document -> document.getString("state"))
                .into(new ArrayList<>());
    }

    /** Names of the collections of this service in which a text stands, in whatever field. */
    private Set<String> collectionsWith(String text) {
        Set<String> found = new TreeSet<>();
        for (String collection : mongo.getCollectionNames()) {
            for (Document document : mongo.getCollection(collection).find()) {
                if (document.toJson().contains(text)) {
                    found.add(collection);
                    break;
                }
            }
        }
        return found;
    }
}
