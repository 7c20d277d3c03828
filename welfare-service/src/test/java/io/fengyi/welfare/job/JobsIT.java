package io.fengyi.welfare.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Role;
import io.fengyi.contracts.registry.WorkerErased;
import io.fengyi.contracts.welfare.JobPostingExpired;
import io.fengyi.contracts.welfare.JobPostingFilled;
import io.fengyi.contracts.welfare.JobPostingOpened;
import io.fengyi.contracts.welfare.JobPostingWithdrawn;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import io.fengyi.welfare.Town;
import io.fengyi.welfare.community.Communities;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

@FengyiIT
class JobsIT {

    private static final String PATH = "/api/v1/job-postings";
    /** Nobody else's tests advertise here. */
    private static final String MARKET = "320299001556";

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Communities communities;

    @Autowired
    private ExpiringJobs expiring;

    @Autowired
    private MongoTemplate mongo;

    @BeforeEach
    void communitiesAreKnown() {
        clock.set("2023-03-06T10:00");
        Town.tellOfCommunities(events);
        events.publish(Town.community(MARKET), MARKET);
        await().until(() -> {
            try {
                communities.requireAll(List.of(Town.OLD_TOWN, Town.PARK, Town.ELSEWHERE, MARKET));
                return true;
            } catch (RuntimeException notYet) {
                return false;
            }
        });
    }

    @Test
    void r46ThePublicListShowsWhatIsOpenAndIsGoneTheDayAfterItsLast() {
        String id = entered(Map.of());
        api.get(PATH + "/" + id).expectProblem(404, "not-found");
        assertThat(listed()).doesNotContain(id);
        opened(id);
        assertThat(listed()).contains(id);
        Answer seen = api.get(PATH + "/" + id).expect(200);
        assertThat(seen.text("/employer")).isEqualTo("顺路快递");
        assertThat(events.await(JobPostingOpened.class, id))
                .isEqualTo(new JobPostingOpened(id, 6, Town.OLD_TOWN, LocalDate.parse("2023-03-31")));

        clock.set("2023-03-31T23:59");
        expiring.expireWhatIsOver();
        assertThat(listed()).contains(id);
        clock.set("2023-04-01T00:00");
        assertThat(listed()).as("also before the system has looked").doesNotContain(id);
        api.get(PATH + "/" + id).expectProblem(404, "not-found");
        expiring.expireWhatIsOver();
        expiring.expireWhatIsOver();
        assertThat(api.as(Town.communityStaff()).get(PATH + "/" + id).text("/state"))
                .isEqualTo("EXPIRED");
        events.await(JobPostingExpired.class, id);
        assertThat(events.all("welfare.job-posting.v1", id)).hasSize(2);
    }

    @Test
    void r46LinkedDataIsAValidJobPosting() {
        String id = entered(Map.of("place", Map.of("longitude", 120.312, "latitude", 31.491, "crs", "GCJ02")));
        opened(id);
        Api linked = api.with("Accept", "application/ld+json");
        Answer answer = linked.get(PATH + "/" + id).expect(200);
        assertThat(answer.header("Content-Type")).startsWith("application/ld+json");
        JsonNode node = answer.json();
        assertThat(node.get("@context").asString()).isEqualTo("https://schema.org");
        assertValid(node);
        assertThat(node.get("validThrough").asString()).isEqualTo("2023-03-31T23:59:59+08:00");
        assertThat(node.get("datePosted").asString()).isEqualTo("2023-03-06");
        assertThat(node.at("/jobLocation/geo/@type").asString()).isEqualTo("GeoCoordinates");
        assertThat(node.at("/baseSalary/value/minValue").asInt()).isEqualTo(5_000);
        JsonNode list = linked.get(PATH + "?limit=100&area=" + Town.OLD_TOWN)
                .expect(200)
                .json();
        assertThat(list.get("@graph").size()).isPositive();
        list.get("@graph").forEach(JobsIT::assertValid);
        assertThat(api.with("Accept", "application/json").get(PATH).header("Content-Type"))
                .startsWith("application/json");
    }

    /** Required by schema.org's consumers: title, description, dates, organization, location; and well-formed values. */
    private static void assertValid(JsonNode node) {
        assertThat(node.get("@type").asString()).isEqualTo("JobPosting");
        for (String required : List.of("title", "description", "datePosted", "validThrough", "employmentType")) {
            assertThat(node.path(required).asString("")).as(required).isNotBlank();
        }
        LocalDate.parse(node.get("datePosted").asString());
        OffsetDateTime.parse(node.get("validThrough").asString());
        assertThat(node.at("/hiringOrganization/@type").asString()).isEqualTo("Organization");
        assertThat(node.at("/hiringOrganization/name").asString()).isNotBlank();
        assertThat(node.at("/jobLocation/@type").asString()).isEqualTo("Place");
        assertThat(node.at("/jobLocation/address/@type").asString()).isEqualTo("PostalAddress");
        assertThat(node.at("/jobLocation/address/addressCountry").asString()).isEqualTo("CN");
        assertThat(node.at("/baseSalary/currency").asString()).isEqualTo("CNY");
        assertThat(node.at("/baseSalary/value/unitText").asString()).isIn("HOUR", "DAY", "WEEK", "MONTH", "YEAR");
        assertThat(node.get("totalJobOpenings").isInt()).isTrue();
        assertThat(node.at("/identifier/value").asString()).startsWith("job_");
    }

    @Test
    void r47NineAdvertsAndFiftyFourPosts() {
        clock.set("2023-03-10T10:00");
        int[] headcounts = {10, 8, 6, 6, 5, 5, 4, 6, 4};
        for (int headcount : headcounts) {
            opened(entered(Map.of("headcount", headcount, "communityCode", MARKET, "validThrough", "2023-04-30")));
        }
        String filled = entered(Map.of("headcount", 50, "communityCode", MARKET));
        opened(filled);
        clock.set("2023-03-31T09:00");
        api.as(Town.streetAdmin()).post(PATH + "/" + filled + "/filling").expect(200);
        events.await(JobPostingFilled.class, filled);
        assertThat(figure("openPostings", "2023-03-31")).isEqualTo(9);
        assertThat(figure("openHeadcount", "2023-03-31")).isEqualTo(54);
        assertThat(figure("openPostings", "2023-03-30"))
                .as("the filled one was open then")
                .isEqualTo(10);
        assertThat(figure("openPostings", "2023-03-09")).isZero();
        clock.set("2023-05-02T09:00");
        assertThat(figure("openPostings", "2023-04-30")).isEqualTo(9);
        assertThat(figure("openPostings", "2023-05-01")).isZero();
        assertThat(figure("openHeadcount", "2023-03-31"))
                .as("the past does not change")
                .isEqualTo(54);
    }

    @Test
    void badInputIsNamed() {
        Api staff = api.as(Town.streetAdmin());
        staff.post(PATH, job(Map.of("validThrough", "2023-05-06"))).expectProblem(422, "valid-through-out-of-range");
        staff.post(PATH, job(Map.of("validThrough", "2023-03-05"))).expectProblem(422, "valid-through-out-of-range");
        staff.post(PATH, job(Map.of("validThrough", "2023-05-05"))).expect(201);
        staff.post(PATH, job(Map.of("wage", Map.of("min", 7_000, "max", 5_000, "period", "MONTH"))))
                .expectProblem(422, "wage-range-invalid");
        staff.post(PATH, job(Map.of("text", "联系 13812345678"))).expectProblem(422, "forbidden-personal-data");
        staff.post(PATH, job(Map.of("text", "身份证 11010519491231002X"))).expectProblem(422, "forbidden-personal-data");
        staff.post(PATH, job(Map.of("headcount", 0))).expectProblem(400, "invalid-value");
        staff.post(PATH, job(Map.of("headcount", 501))).expectProblem(400, "invalid-value");
        staff.post(PATH, job(Map.of("title", "A"))).expectProblem(400, "invalid-value");
        staff.post(PATH, job(Map.of("communityCode", "320299001998"))).expectProblem(422, "community-unknown");
        staff.post(PATH, job(Map.of("gender", "MALE"))).expectProblem(400, "unknown-property");
        api.get(PATH + "?state=DRAFT").expect(403);
        api.get(PATH + "?state=GONE").expect(400);
    }

    @Test
    void aPartnerDraftsAndStaffPublish() {
        String partner = TestTokens.partner("ptn_jobs", "jobs:write", "320299001");
        String id = api.as(partner).post(PATH, job(Map.of())).expect(201).text("/id");
        api.as(TestTokens.partner("ptn_jobs", "reports:write", "320299001"))
                .post(PATH, job(Map.of()))
                .expectProblem(403, "scope-missing");
        api.as(partner)
                .post(PATH, job(Map.of("communityCode", Town.ELSEWHERE)))
                .expectProblem(403, "area-outside-scope");
        Answer draft = api.as(partner).get(PATH + "/" + id).expect(200);
        assertThat(draft.text("/state")).isEqualTo("DRAFT");
        api.as(partner)
                .ifMatch(draft.etag())
                .patch(PATH + "/" + id, Map.of("headcount", 7))
                .expect(200);
        api.as(TestTokens.partner("ptn_other", "jobs:write", "320299001"))
                .get(PATH + "/" + id)
                .expect(404);
        api.as(partner).post(PATH + "/" + id + "/opening").expect(403);
        assertThat(ids(api.as(Town.communityStaff()).get(PATH + "?state=DRAFT&limit=100")))
                .contains(id);
        opened(id);
        api.as(partner)
                .ifMatch(draft.etag())
                .patch(PATH + "/" + id, Map.of("headcount", 8))
                .expect(404);
        api.as(partner).get(PATH + "/" + id + "/applications").expect(403);
    }

    @Test
    void aDepartmentHandlesItsOwnAndStaffElsewhereDoNotFindIt() {
        String unit = TestTokens.unit("HUMAN_RESOURCES", "320299001");
        String id = api.as(unit).post(PATH, job(Map.of())).expect(201).text("/id");
        api.as(Town.foreignStreetAdmin()).post(PATH + "/" + id + "/opening").expect(404);
        api.as(TestTokens.unit("OTHER_UNIT", "320299001"))
                .post(PATH + "/" + id + "/opening")
                .expect(404);
        api.as(unit).post(PATH, job(Map.of("communityCode", Town.ELSEWHERE))).expectProblem(403, "area-outside-scope");
        api.as(unit).post(PATH + "/" + id + "/opening").expect(200);
        api.as(rider())
                .post(PATH + "/" + id + "/applications", Map.of("message", "可到岗"))
                .expect(201);
        assertThat(ids(api.as(unit).get(PATH + "/" + id + "/applications"))).hasSize(1);
        api.as(Town.communityStaff()).get(PATH + "/" + id + "/applications").expectProblem(403, "not-the-handler");
        api.as(unit).post(PATH + "/" + id + "/withdrawal").expect(200);
        events.await(JobPostingWithdrawn.class, id);
        Answer refused = api.as(unit).post(PATH + "/" + id + "/filling").expectProblem(409, "invalid-transition");
        assertThat(refused.json().get("allowed").size()).isZero();
        for (String other : List.of(rider(), TestTokens.merchant("mer_one"), TestTokens.staff(Role.PARTY_AFFAIRS))) {
            api.as(other).post(PATH, job(Map.of())).expect(403);
        }
    }

    @Test
    void correctionsNeedTheVersionAndOpeningADayThatIsNotPast() {
        String id = entered(Map.of());
        Answer draft = api.as(Town.communityStaff()).get(PATH + "/" + id);
        api.as(Town.communityStaff())
                .patch(PATH + "/" + id, Map.of("headcount", 2))
                .expect(428);
        api.as(Town.communityStaff())
                .ifMatch(draft.etag())
                .patch(PATH + "/" + id, Map.of("headcount", 2))
                .expect(200);
        api.as(Town.communityStaff())
                .ifMatch(draft.etag())
                .patch(PATH + "/" + id, Map.of("headcount", 3))
                .expectProblem(412, "stale-version");
        clock.set("2023-04-02T09:00");
        api.as(Town.communityStaff())
                .post(PATH + "/" + id + "/opening")
                .expectProblem(422, "valid-through-out-of-range");
    }

    @Test
    void anotherHeadcountOfAnOpenAdvertIsToldAgain() {
        String id = entered(Map.of());
        opened(id);
        Answer open = api.get(PATH + "/" + id);
        api.as(Town.communityStaff())
                .ifMatch(open.etag())
                .patch(PATH + "/" + id, Map.of("headcount", 9, "text", "白班分拣。"))
                .expect(200);
        events.await(
                event -> event.subject().equals(id) && event.body().contains("\"headcount\":9"),
                "JobPostingOpened with nine posts");
    }

    @Test
    void theSameKeyEntersAndOpensOnce() {
        String key = UUID.randomUUID().toString();
        Answer first =
                api.as(Town.communityStaff()).key(key).post(PATH, job(Map.of())).expect(201);
        String id = first.text("/id");
        assertThat(api.as(Town.communityStaff())
                        .key(key)
                        .post(PATH, job(Map.of()))
                        .text("/id"))
                .isEqualTo(id);
        for (int i = 0; i < 2; i++) {
            api.as(Town.communityStaff())
                    .key(key + "-o")
                    .post(PATH + "/" + id + "/opening")
                    .expect(200);
        }
        events.await(JobPostingOpened.class, id);
        assertThat(events.all("welfare.job-posting.v1", id)).hasSize(1);
    }

    @Test
    void applicationsAreForTheApplicantAndTheHandlerAndContactByConsent() {
        String id = entered(Map.of());
        opened(id);
        String applicant = Ids.next("wkr");
        String path = PATH + "/" + id + "/applications";
        Api rider = api.as(TestTokens.worker(applicant));
        rider.post(path, Map.of("message", "打我 13812345678")).expectProblem(422, "forbidden-personal-data");
        rider.post(path, Map.of("callBackNumber", "13900001111")).expectProblem(422, "contact-needs-consent");
        rider.post(path, Map.of("shareContact", true)).expectProblem(422, "contact-needs-consent");
        rider.post(path, Map.of("message", "字".repeat(501))).expectProblem(400, "invalid-value");
        rider.post(path, Map.of("message", "有经验，可到岗", "shareContact", true, "callBackNumber", "13900001111"))
                .expect(201);
        rider.post(path, Map.of()).expectProblem(409, "already-applied");
        assertThat(rider.get("/api/v1/me/applications").expect(200).text("/items/0/jobPostingId"))
                .isEqualTo(id);
        assertThat(api.as(rider()).get("/api/v1/me/applications").body()).doesNotContain(id);
        Answer received = api.as(Town.communityStaff()).get(path).expect(200);
        assertThat(received.text("/items/0/message")).isEqualTo("有经验，可到岗");
        assertThat(received.text("/items/0/callBackNumber"))
                .as("masked until it is asked for")
                .isEqualTo("139****1111");
        assertThat(rider.get("/api/v1/me/applications").text("/items/0/callBackNumber"))
                .isEqualTo("13900001111");
        assertThat(received.body()).doesNotContain(applicant);
        api.as(Town.streetAdmin()).get(path).expectProblem(403, "not-the-handler");
        api.as(rider()).get(path).expect(403);
        api.get(path).expect(401);
        assertThat(stored(id).toJson()).doesNotContain("13900001111").doesNotContain("有经验");
        assertThat(api.as(TestTokens.staff(Role.AUDITOR))
                        .get("/api/v1/audit-entries/welfare?limit=100&subject=" + id)
                        .body())
                .contains("job-applications.open");

        String draft = entered(Map.of());
        rider.post(PATH + "/" + draft + "/applications", Map.of()).expectProblem(404, "not-found");
        events.publish(new WorkerErased(applicant, "", null, null, "ERASED"), applicant);
        await().until(() -> ids(api.as(Town.communityStaff()).get(path)).isEmpty());
    }

    private Document stored(String postingId) {
        return mongo.getCollection("job_applications")
                .find(new Document("postingId", postingId))
                .first();
    }

    private String entered(Map<String, ?> more) {
        String token = more.containsKey("communityCode") ? Town.streetAdmin() : Town.communityStaff();
        return api.as(token).post(PATH, job(more)).expect(201).text("/id");
    }

    private void opened(String id) {
        api.as(Town.streetAdmin()).post(PATH + "/" + id + "/opening").expect(200);
    }

    private List<String> listed() {
        return ids(api.get(PATH + "?limit=100&area=" + Town.OLD_TOWN));
    }

    private long figure(String key, String asOf) {
        return api.as(Town.streetAdmin())
                .get("/api/v1/figures/welfare?asOf=" + asOf + "&area=" + MARKET + "&keys=" + key)
                .expect(200)
                .number("/items/0/value");
    }

    private static String rider() {
        return Town.rider();
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }

    private static Map<String, Object> job(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "title", "分拣员",
                "employer", "顺路快递",
                "headcount", 6,
                "employmentType", "FULL_TIME",
                "wage", Map.of("min", 5_000, "max", 7_000, "period", "MONTH"),
                "communityCode", Town.OLD_TOWN,
                "address", "园区路 8 号",
                "text", "夜间分拣，提供宿舍，缴纳社会保险。",
                "validThrough", "2023-03-31"));
        body.putAll(more);
        return body;
    }
}
