package io.fengyi.learning.privacy;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.School.instructor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.privacy.ErasureAcknowledged;
import io.fengyi.contracts.registry.DataExportRequested;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.learning.Classroom;
import io.fengyi.learning.attendance.AttendanceLookup;
import io.fengyi.learning.privacy.BusyRider.Traces;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Erasure (platform.md 3.4; learning.md 4): nothing of the person is left in any collection, every count stays. */
@FengyiIT
class ForgottenRiderIT {

    private static final String ACKNOWLEDGED = "fengyi.learning.ErasureAcknowledged.v1";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final LocalDate DAY = LocalDate.parse("2023-03-15");

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Classroom classroom;

    @Autowired
    private BusyRider busyRider;

    @Autowired
    private AttendanceLookup attendances;

    @Autowired
    private MongoOperations mongo;

    @Test
    void nothingIsLeftInAnyCollectionAndTheCountsAreAcknowledged() {
        Traces rider = busyRider.of(Classroom.community());
        exported(rider.workerId());
        assertThat(collectionsWith(rider))
                .contains(
                        "attendances",
                        "class_seats",
                        "discussion_posts",
                        "learners",
                        "lecturer_votes",
                        "push_allowances",
                        "push_settings",
                        "stock_entries",
                        "workers");

        String request = Ids.next("era");
        events.publish(erased(rider, request), rider.workerId());
        ErasureAcknowledged told = events.await(ACKNOWLEDGED, request).as(ErasureAcknowledged.class);
        assertThat(told.service()).isEqualTo("learning");
        assertThat(told.kept()).isEmpty();
        assertThat(told.removed())
                .containsEntry("attendances", 2L)
                .containsEntry("class-seats", 1L)
                .containsEntry("discussion-posts", 1L)
                .containsEntry("hand-outs", 1L)
                .containsEntry("learning-pushes", 1L)
                .containsEntry("learning-records", 1L)
                .containsEntry("lecturer-votes", 1L)
                .containsEntry("push-settings", 1L)
                .containsEntry("worker-details", 1L);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(collectionsWith(rider)).isEmpty());
    }

    @Test
    void personTimesPersonsVotesAndStockStay() {
        String community = Classroom.community();
        Traces rider = busyRider.of(community);
        Traces other = busyRider.of(community);
        forget(rider);

        List<AttendanceLookup.Attended> rows = attendances.inArea(community, DAY, DAY);
        assertThat(rows).hasSize(4);
        assertThat(rows.stream().map(AttendanceLookup.Attended::workerId).distinct())
                .hasSize(2)
                .contains(other.workerId())
                .anyMatch(token -> token.startsWith("gone-"));
        assertThat(classroom.personTimes(rider.byHand())).isEqualTo(1);
        assertThat(api.as(instructor())
                        .get(SESSIONS + "/" + rider.byHand() + "/attendances")
                        .text("/items/0/handle"))
                .startsWith("劳动者·");
        Api staff = api.as(TestTokens.staff(Role.STREET_ADMIN, community));
        assertThat(staff.get("/api/v1/hand-outs?limit=100").expect(200).json().get("items"))
                .hasSize(2);
        assertThat(staff.get(SESSIONS + "/" + rider.seat()).number("/seats/taken"))
                .isZero();
        clock.set("2023-03-15T20:00");
        assertThat(staff.post("/api/v1/lecturer-rounds/" + rider.round() + "/result")
                        .expect(200)
                        .number("/candidates/0/votes"))
                .isEqualTo(1);
        assertThat(classroom
                        .as(other.workerId())
                        .get("/api/v1/me/attendances")
                        .json()
                        .get("items"))
                .hasSize(2);
        assertThat(classroom
                        .as(other.workerId())
                        .get("/api/v1/me/progress")
                        .json()
                        .get("lessons"))
                .hasSize(1);
    }

    @Test
    void handledTwiceChangesNothing() {
        Traces rider = busyRider.of(Classroom.community());
        String request = forget(rider);
        List<String> before = everythingOf(rider);
        events.publish(erased(rider, request), rider.workerId());
        await().untilAsserted(() -> assertThat(acknowledgements(request)).hasSizeGreaterThanOrEqualTo(2));
        assertThat(acknowledgements(request))
                .containsOnly(acknowledgements(request).get(0));
        assertThat(everythingOf(rider)).isEqualTo(before);
    }

    /** A decision that was under way while the person was forgotten does not bring them back. */
    @Test
    void whoeverDecidesMeanwhileDecidesOnARowOfNobody() {
        Traces rider = busyRider.of(Classroom.community());
        forget(rider);
        String attendance = api.as(instructor())
                .get(SESSIONS + "/" + rider.byHand() + "/attendances")
                .text("/items/0/id");
        api.as(instructor())
                .post("/api/v1/attendances/" + attendance + "/void", Map.of("reason", "登记错误"))
                .expect(200);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(collectionsWith(rider)).isEmpty());
    }

    private String forget(Traces rider) {
        String request = Ids.next("era");
        events.publish(erased(rider, request), rider.workerId());
        events.await(ACKNOWLEDGED, request);
        return request;
    }

    private static WorkerErased erased(Traces rider, String request) {
        return new WorkerErased(rider.workerId(), "FOOD_DELIVERY", null, null, "ERASED", request);
    }

    private List<ErasureAcknowledged> acknowledgements(String request) {
        return events.all("learning.privacy.v1", request).stream()
                .filter(event -> event.type().equals(ACKNOWLEDGED))
                .map(event -> event.as(ErasureAcknowledged.class))
                .toList();
    }

    private void exported(String workerId) {
        String request = Ids.next("dex");
        events.publish(new DataExportRequested(request, workerId), request);
        events.await("fengyi.learning.DataExportPartReady.v1", request);
    }

    /** Rows about the classes, posts and rounds of the rider, as they lie in the store. */
    private List<String> everythingOf(Traces rider) {
        List<String> found = new ArrayList<>();
        for (String collection : List.of("attendances", "discussion_posts", "lecturer_votes", "stock_entries")) {
            for (Document document : mongo.getCollection(collection).find()) {
                String json = document.toJson();
                if (List.of(rider.byHand(), rider.attended(), rider.discussion(), rider.round(), rider.material())
                        .stream()
                        .anyMatch(json::contains)) {
                    found.add(json);
                }
            }
        }
        return found;
    }

    /**
     * Collections in which the id or the words of the rider stand. Two of the platform are left out: the destroyed key
     * leaves its tombstone, and the note of an erasure knows whose it is until the second look.
     */
    private List<String> collectionsWith(Traces rider) {
        List<String> found = new ArrayList<>();
        for (String collection : mongo.getCollectionNames()) {
            for (Document document : mongo.getCollection(collection).find()) {
                String json = document.toJson();
                boolean named = json.contains(rider.workerId())
                        || rider.words().stream().anyMatch(json::contains);
                if (named && !isOfThePlatform(collection, document)) {
                    found.add(collection);
                }
            }
        }
        return found.stream().distinct().sorted().toList();
    }

    private static boolean isOfThePlatform(String collection, Document document) {
        return switch (collection) {
            case "data_keys" -> document.keySet().stream().allMatch(List.of("_id", "destroyedAt")::contains);
            case "erasure_notes" -> document.get("againAt") != null;
            default -> false;
        };
    }
}
