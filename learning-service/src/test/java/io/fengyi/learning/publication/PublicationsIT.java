package io.fengyi.learning.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.contracts.learning.MediaRedacted;
import io.fengyi.learning.Riders;
import io.fengyi.learning.worker.Workers;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class PublicationsIT {

    private static final String PATH = "/api/v1/publications";
    private static final String MEDIA = "/api/v1/media/learning";
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes();

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Workers workers;

    private Riders riders;
    private Api staff;
    private String series;

    @BeforeEach
    void staff() {
        clock.set("2023-03-15T10:00");
        riders = new Riders(workers);
        staff = api.as(riders.partyAffairs());
        series = "组织生活参考" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** R26. */
    @Test
    void anIssueGoesToThreeInstructorsAndThreeOrganisationsAndIsConfirmed() {
        String id = entered(3);
        staff.post(PATH, entry(3)).expectProblem(409, "issue-number-taken");
        Answer issued = staff.post(PATH + "/" + id + "/issue", recipients()).expect(200);
        assertThat(issued.text("/state")).isEqualTo("ISSUED");
        assertThat(issued.number("/recipients")).isEqualTo(6);

        Api instructor = api.as(riders.instructor());
        Answer mine = instructor.get(PATH + "/" + id).expect(200);
        assertThat(instructor.get(mine.text("/mediaLink")).expect(200).bytes()).isEqualTo(PDF);
        instructor.post(PATH + "/" + id + "/receipts").expect(200);
        instructor.post(PATH + "/" + id + "/receipts").expect(200);
        staff.post(PATH + "/" + id + "/receipts", Map.of("organisationId", "org_branch1"))
                .expect(200);

        Answer receipts = staff.get(PATH + "/" + id + "/receipts").expect(200);
        assertThat(receipts.json()
                        .get("received")
                        .valueStream()
                        .map(row -> row.get("id").asString()))
                .containsExactly(riders.instructorAccount(), "org_branch1");
        assertThat(receipts.json().get("missing")).hasSize(4);
        assertThat(receipts.text("/missing/3/name")).isEqualTo("联合党支部");
        assertThat(figure("publicationsIssued")).isEqualTo("1");
        entered(4);
        String records = staff.get("/api/v1/figures/learning?keys=publicationsIssued&area=" + riders.community())
                .text("/items/0/records");
        assertThat(staff.get(records).expect(200).json().get("items")).hasSize(1);
        assertThat(figure("readShare")).isEqualTo("33.3");
    }

    @Test
    void ofManyEnteredAtOnceOneGetsTheNumber() throws Exception {
        Callable<Integer> enter = () -> staff.post(PATH, entry(7)).status();
        var pool = Executors.newFixedThreadPool(8);
        int created = 0;
        try {
            for (var answer : pool.invokeAll(Collections.nCopies(8, enter))) {
                assertThat(answer.get()).isIn(201, 409);
                created += answer.get() == 201 ? 1 : 0;
            }
        } finally {
            pool.shutdown();
        }
        assertThat(created).isEqualTo(1);
    }

    @Test
    void receiptsComeFromThoseItWentTo() {
        String id = entered(1);
        Api instructor = api.as(riders.instructor());
        instructor.get(PATH + "/" + id).expectProblem(404, "not-found");
        staff.post(PATH + "/" + id + "/receipts", Map.of("organisationId", "org_branch1"))
                .expect(422);
        staff.post(PATH + "/" + id + "/issue", recipients()).expect(200);
        staff.post(PATH + "/" + id + "/issue", recipients()).expectProblem(409, "invalid-transition");
        staff.post(PATH + "/" + id + "/receipts").expectProblem(422, "organisation-needed");
        staff.post(PATH + "/" + id + "/receipts", Map.of("organisationId", "org_other"))
                .expectProblem(422, "receipt-of-another");
        instructor
                .post(PATH + "/" + id + "/receipts", Map.of("organisationId", "org_branch1"))
                .expectProblem(422, "receipt-of-another");
        api.as(TestTokens.staff(Role.INSTRUCTOR, "320111001"))
                .post(PATH + "/" + id + "/receipts")
                .expectProblem(404, "not-found");
        instructor.get(PATH + "/" + id + "/receipts").expect(403);
        assertThat(instructor.get(PATH).expect(200).json().get("items")).hasSize(1);
    }

    @Test
    void manyReceiptsAtOnceAreAllKept() throws Exception {
        String id = entered(2);
        List<Map<String, String>> organisations = IntStream.range(0, 20)
                .mapToObj(i -> Map.of("id", "org_" + i, "name", "支部" + i))
                .toList();
        staff.post(PATH + "/" + id + "/issue", Map.of("instructors", List.of(), "organisations", organisations))
                .expect(200);
        List<Callable<Integer>> receipts = organisations.stream()
                .map(organisation -> (Callable<Integer>) () -> staff.post(
                                PATH + "/" + id + "/receipts", Map.of("organisationId", organisation.get("id")))
                        .status())
                .toList();
        var pool = Executors.newFixedThreadPool(5);
        try {
            for (var answer : pool.invokeAll(receipts)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            pool.shutdown();
        }
        assertThat(staff.get(PATH + "/" + id).number("/receipts")).isEqualTo(20);
    }

    @Test
    void onlyPartyAffairsOfTheAreaWorksOnItAndBadInputIsNamed() {
        String id = entered(1);
        api.as(TestTokens.staff(Role.PARTY_AFFAIRS, "320111001"))
                .get(PATH + "/" + id)
                .expectProblem(404, "not-found");
        api.as(riders.streetAdmin()).get(PATH).expect(403);
        api.as(riders.instructor()).post(PATH, Map.of()).expect(403);
        api.get(PATH).expect(401);
        staff.post(PATH, Map.of("series", series, "issueNumber", 0, "title", "标题", "mediaId", "med_1"))
                .expect(400);
        Map<String, Object> unknownFile = new HashMap<>(entry(9));
        unknownFile.put("mediaId", "med_0HZ8K3QF5S1RM");
        staff.post(PATH, unknownFile).expectProblem(404, "not-found");
        staff.post(PATH + "/" + id + "/issue", Map.of("instructors", List.of(), "organisations", List.of()))
                .expect(400);
        staff.post(
                        PATH + "/" + id + "/issue",
                        Map.of("instructors", List.of("acc_1", "acc_1"), "organisations", List.of()))
                .expectProblem(422, "recipient-named-twice");
        staff.post(
                        PATH + "/" + id + "/issue",
                        Map.of("instructors", List.of(), "organisations", List.of(Map.of("name", "打 13812345678"))))
                .expectProblem(422, "personal-data-in-text");
        Api keyed = staff.key(UUID.randomUUID().toString());
        Map<String, Object> once = entry(10);
        String first = keyed.post(PATH, once).expect(201).text("/id");
        assertThat(keyed.post(PATH, once).expect(201).text("/id")).isEqualTo(first);
    }

    @Test
    void anErasedFileIsCutOut() {
        Map<String, Object> entry = entry(5);
        String id = staff.post(PATH, entry).expect(201).text("/id");
        String mediaId = entry.get("mediaId").toString();
        api.as(TestTokens.staff(Role.PARTY_AFFAIRS, "320111001"))
                .post(MEDIA + "/" + mediaId + "/redaction")
                .expectProblem(404, "not-found");
        staff.post(MEDIA + "/" + mediaId + "/redaction").expect(204);
        assertThat(staff.get(PATH + "/" + id).expect(200).json().has("mediaLink"))
                .isFalse();
        assertThat(events.await(MediaRedacted.class, mediaId)).isEqualTo(new MediaRedacted(mediaId));
    }

    private String figure(String key) {
        return staff.get("/api/v1/figures/learning?keys=" + key + "&area=" + riders.community())
                .expect(200)
                .text("/items/0/value");
    }

    private String entered(int number) {
        return staff.post(PATH, entry(number)).expect(201).text("/id");
    }

    private Map<String, Object> entry(int number) {
        String mediaId =
                staff.upload(MEDIA, "a.pdf", "application/pdf", PDF).expect(201).text("/id");
        return new HashMap<>(
                Map.of("series", series, "issueNumber", number, "title", "2023 年 3 月组织生活参考", "mediaId", mediaId));
    }

    private Map<String, Object> recipients() {
        return Map.of(
                "instructors",
                List.of(riders.instructorAccount(), "acc_second", "acc_third"),
                "organisations",
                List.of(
                        Map.of("id", "org_branch1", "name", "闪送达党支部"),
                        Map.of("id", "org_branch2", "name", "蜂鸟党支部"),
                        Map.of("name", "联合党支部")));
    }
}
