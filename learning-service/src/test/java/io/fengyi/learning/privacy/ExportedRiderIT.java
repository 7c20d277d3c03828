package io.fengyi.learning.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.contracts.privacy.DataExportPartReady;
import io.fengyi.contracts.registry.DataExportRequested;
import io.fengyi.learning.Classroom;
import io.fengyi.learning.privacy.BusyRider.Traces;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The part of a data export (platform.md 3.4): everything of one worker, nothing of another's. */
@FengyiIT
class ExportedRiderIT {

    private static final String READY = "fengyi.learning.DataExportPartReady.v1";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private Classroom classroom;

    @Autowired
    private BusyRider busyRider;

    @Test
    void aPartHoldsEverythingOfOneWorkerAndNothingOfAnothers() {
        String community = Classroom.community();
        Traces rider = busyRider.of(community);
        Traces other = busyRider.of(community);
        String request = requested(rider.workerId());
        DataExportPartReady told = events.await(READY, request).as(DataExportPartReady.class);
        Answer part = part(rider.workerId(), request).expect(200);

        assertThat(told.counts())
                .containsEntry("attendances", 2L)
                .containsEntry("class-seats", 1L)
                .containsEntry("discussion-posts", 1L)
                .containsEntry("hand-outs", 1L)
                .containsEntry("learning-pushes", 1L)
                .containsEntry("learning-records", 1L)
                .containsEntry("lecturer-votes", 1L)
                .containsEntry("push-settings", 1L)
                .containsEntry("worker-details", 1L)
                .hasSize(9);
        assertThat(part.text("/sections/attendances/0/attended/classSessionId")).isEqualTo(rider.attended());
        assertThat(part.text("/sections/attendances/0/voidReason"))
                .isEqualTo(rider.words().get(3));
        assertThat(part.text("/sections/attendances/1/byHandReason"))
                .isEqualTo(rider.words().get(1));
        assertThat(part.text("/sections/class-seats/0/classSessionId")).isEqualTo(rider.seat());
        assertThat(part.text("/sections/discussion-posts/0/text"))
                .isEqualTo(rider.words().get(0));
        assertThat(part.text("/sections/discussion-posts/0/hiddenBecause"))
                .isEqualTo(rider.words().get(2));
        assertThat(part.text("/sections/hand-outs/0/materialId")).isEqualTo(rider.material());
        assertThat(part.text("/sections/learning-pushes/0/days/0")).isEqualTo("2023-03-15");
        assertThat(part.text("/sections/learning-records/0/lessons/0/lessonId")).isEqualTo(rider.lesson());
        assertThat(part.text("/sections/learning-records/0/lessons/0/declarations/0/carrier"))
                .isEqualTo("WECHAT");
        assertThat(part.text("/sections/learning-records/0/completedCourses/0/topic"))
                .isEqualTo("SAFETY");
        assertThat(part.text("/sections/lecturer-votes/0/roundId")).isEqualTo(rider.round());
        assertThat(part.text("/sections/push-settings/0/forms/0")).isEqualTo("LIVE");
        assertThat(part.text("/sections/worker-details/0/communityCode")).isEqualTo(community);

        List<String> foreign = List.of(
                other.workerId(), "·" + other.workerId().substring(13), other.attended(), other.discussion(), other.round());
        assertThat(part.body()).doesNotContain(foreign).doesNotContain(other.words());
        part(other.workerId(), request).expect(404);
    }

    @Test
    void ofSomebodyUnknownEverySectionIsEmpty() {
        String nobody = Ids.next("wkr");
        String request = requested(nobody);
        assertThat(events.await(READY, request)
                        .as(DataExportPartReady.class)
                        .counts()
                        .values())
                .hasSize(9)
                .containsOnly(0L);
        assertThat(part(nobody, request).expect(200).text("/service")).isEqualTo("learning");
        assertThat(classroom
                        .as(nobody)
                        .get("/api/v1/me/attendances")
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();
    }

    private String requested(String workerId) {
        String request = Ids.next("dex");
        events.publish(new DataExportRequested(request, workerId), request);
        events.await(READY, request);
        return request;
    }

    private Answer part(String workerId, String request) {
        return api.as(TestTokens.worker(workerId)).get("/api/v1/me/data-parts/learning/" + request);
    }
}
