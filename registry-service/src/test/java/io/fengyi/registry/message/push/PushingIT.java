package io.fengyi.registry.message.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.governance.ReportVerified;
import io.fengyi.contracts.learning.LearningPushDue;
import io.fengyi.contracts.points.PointsGranted;
import io.fengyi.registry.Town;
import io.fengyi.registry.consent.Purpose;
import io.fengyi.registry.identity.provider.FakeSms;
import io.fengyi.registry.identity.provider.FakeWechat;
import io.fengyi.registry.identity.provider.StubbornSms;
import io.fengyi.registry.message.Newsroom;
import io.fengyi.registry.message.Newsroom.Reader;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Pushes: by consent, not at night, not on a ride, three a day, again when the vendor fails (platform.md 3.7). */
@FengyiIT
class PushingIT {

    @Autowired
    Api api;

    @Autowired
    Newsroom news;

    @Autowired
    TestClock clock;

    @Autowired
    Pushing pushing;

    @Autowired
    PushBudget budget;

    @Autowired
    StubbornSms sms;

    @Autowired
    FakeSms fakeSms;

    @Autowired
    FakeWechat wechat;

    @Autowired
    MongoTemplate mongo;

    Town town;
    Reader reader;
    String phone;

    @BeforeEach
    void aRiderWhoSignsIn() {
        clock.set("2023-03-14T12:00");
        town = new Town(api);
        reader = news.reader(town);
        phone = reader.rider().phone;
    }

    @Test
    void withoutConsentThereIsTheAppOnly() {
        tell(PointsGranted.class);
        news.awaitInbox(reader.me(), 1);
        assertThat(pushes()).isEmpty();
    }

    @Test
    void withConsentBothChannelsGetTheTextOnce() throws Exception {
        news.allow(reader.workerId(), Purpose.MESSAGE_SMS);
        news.allow(reader.workerId(), Purpose.MESSAGE_WECHAT);
        String event = "evt_" + reader.workerId();
        for (int times = 0; times < 3; times++) {
            news.tell(PointsGranted.class, event, Map.of("workerId", reader.workerId()));
        }
        awaitPushes(2);
        parallel(8, () -> {
            pushing.sendDue();
            return null;
        });
        assertThat(states()).containsOnly("SENT");
        assertThat(sms.sentTo(phone)).isEqualTo(1);
        assertThat(fakeSms.lastNotice(phone))
                .hasValueSatisfying(text -> assertThat(text).contains("获得"));
        assertThat(wechat.lastNotice("wx-test:" + reader.rider().openid)).isPresent();
        assertThat(pushes()).hasSize(2);
    }

    @Test
    void aConsentWithdrawnBeforeSendingOrATopicSwitchedOffDropsThePush() {
        String consent = news.allow(reader.workerId(), Purpose.MESSAGE_SMS);
        tell(PointsGranted.class);
        awaitPushes(1);
        news.withdraw(reader.workerId(), consent);
        pushing.sendDue();
        assertThat(failures()).containsExactly("consent-withdrawn");
        news.allow(reader.workerId(), Purpose.MESSAGE_SMS);
        Answer settings = reader.me().get("/api/v1/me/message-settings");
        tell(PointsGranted.class);
        awaitPushes(2);
        reader.me()
                .ifMatch(settings.etag())
                .put("/api/v1/me/message-settings", Map.of("channels", Map.of("POINTS", List.of())))
                .expect(200);
        pushing.sendDue();
        assertThat(failures()).contains("switched-off");
        tell(PointsGranted.class);
        news.awaitInbox(reader.me(), 3);
        assertThat(pushes()).hasSize(2);
        assertThat(sms.sentTo(phone)).isZero();
    }

    @Test
    void atNightAPushWaitsUntilSeven() {
        news.allow(reader.workerId(), Purpose.MESSAGE_SMS);
        clock.set("2023-03-14T22:00");
        tell(ReportVerified.class);
        awaitPushes(1);
        pushing.sendDue();
        assertThat(sms.sentTo(phone)).isZero();
        clock.set("2023-03-15T06:59:59");
        pushing.sendDue();
        assertThat(sms.sentTo(phone)).isZero();
        clock.set("2023-03-15T07:00");
        pushing.sendDue();
        assertThat(sms.sentTo(phone)).isEqualTo(1);
    }

    @Test
    void onARideAPushWaitsAndComesAfterIt() {
        news.allow(reader.workerId(), Purpose.MESSAGE_SMS);
        reader.me()
                .put("/api/v1/me/presence", Map.of("riding", true, "until", "2023-03-14T15:00:00+08:00"))
                .expect(200);
        tell(ReportVerified.class);
        awaitPushes(1);
        pushing.sendDue();
        clock.set("2023-03-14T14:59");
        pushing.sendDue();
        assertThat(sms.sentTo(phone)).isZero();
        clock.set("2023-03-14T15:00");
        pushing.sendDue();
        assertThat(sms.sentTo(phone)).isEqualTo(1);
    }

    @Test
    void threePushesADayBesidesAnswersToOwnActs() {
        news.allow(reader.workerId(), Purpose.MESSAGE_SMS);
        for (int i = 0; i < 3; i++) {
            tell(PointsGranted.class);
        }
        news.tell(
                LearningPushDue.class,
                Map.of("workerIds", List.of(reader.workerId()), "channels", List.of("IN_APP", "SMS"), "title", "雨天骑行"));
        awaitPushes(4);
        pushing.sendDue();
        assertThat(sms.sentTo(phone)).isEqualTo(3);
        assertThat(failures()).containsExactly("daily-limit");
        tell(ReportVerified.class);
        awaitPushes(5);
        pushing.sendDue();
        assertThat(sms.sentTo(phone)).isEqualTo(4);
        clock.set("2023-03-15T12:00");
        tell(PointsGranted.class);
        awaitPushes(6);
        pushing.sendDue();
        assertThat(sms.sentTo(phone)).isEqualTo(5);
        assertThat(news.inbox(reader.me())).hasSize(6);
    }

    @Test
    void theBudgetHoldsWhoeverTakesFromIt() throws Exception {
        List<Boolean> taken = parallel(16, () -> budget.take(reader.workerId(), LocalDate.of(2023, 3, 14)));
        assertThat(taken).filteredOn(yes -> yes).hasSize(3);
    }

    @Test
    void aFailingVendorIsAskedAgainWithGrowingPausesAndTheFailureIsSeen() {
        news.allow(reader.workerId(), Purpose.MESSAGE_SMS);
        sms.failsFor(phone, 2);
        tell(PointsGranted.class);
        awaitPushes(1);
        pushing.sendDue();
        pushing.sendDue();
        Answer outbox = api.as(town.sa()).get("/api/v1/messages?channel=SMS");
        assertThat(outbox.text("/items/0/failure")).contains("vendor out of order");
        assertThat(outbox.number("/items/0/tries")).isEqualTo(1);
        assertThat(outbox.body()).doesNotContain(phone);
        clock.advance(Duration.ofMinutes(1));
        pushing.sendDue();
        clock.advance(Duration.ofMinutes(1));
        pushing.sendDue();
        assertThat(sms.sentTo(phone)).isZero();
        clock.advance(Duration.ofMinutes(1));
        pushing.sendDue();
        assertThat(sms.sentTo(phone)).isEqualTo(1);
        assertThat(states()).containsOnly("SENT");
    }

    @Test
    void aVendorThatNeverAnswersEndsAsFailed() {
        news.allow(reader.workerId(), Purpose.MESSAGE_SMS);
        sms.failsFor(phone, 100);
        tell(PointsGranted.class);
        awaitPushes(1);
        for (int tries = 0; tries < 8; tries++) {
            pushing.sendDue();
            clock.advance(Duration.ofMinutes(20));
        }
        assertThat(states()).containsOnly("FAILED");
        Answer outbox = api.as(town.sa()).get("/api/v1/messages?state=FAILED").expect(200);
        assertThat(outbox.json().get("items")).hasSize(1);
        assertThat(mongo.getCollection("push_budgets")
                        .find(new Document("_id", reader.workerId() + "|2023-03-14"))
                        .first())
                .containsEntry("taken", 1);
    }

    private void tell(Class<? extends Record> event) {
        news.tell(event, Map.of("workerId", reader.workerId()));
    }

    private List<Document> pushes() {
        return mongo.getCollection("messages")
                .find(new Document("recipient._id", reader.workerId())
                        .append("channel", new Document("$in", List.of("SMS", "WECHAT"))))
                .into(new ArrayList<>());
    }

    private void awaitPushes(int count) {
        await().until(() -> pushes().size() == count);
    }

    private List<String> states() {
        return pushes().stream().map(push -> push.getString("state")).toList();
    }

    private List<String> failures() {
        return pushes().stream()
                .map(push -> push.getString("failure"))
                .filter(failure -> failure != null)
                .toList();
    }

    private static <T> List<T> parallel(int threads, Callable<T> work) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var results = new ArrayList<T>();
            for (Future<T> one : pool.invokeAll(java.util.Collections.nCopies(threads, work))) {
                results.add(one.get());
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }
}
