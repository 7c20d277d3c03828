package io.fengyi.learning.themepackage;

import static io.fengyi.learning.School.partyAffairs;
import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.learning.Classroom;
import io.fengyi.learning.survey.PublishedSurvey;
import io.fengyi.learning.survey.PublishedSurveys;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R86: a package is put together because riders asked for it, and the published survey says so. */
@FengyiIT
class CitedNeedsIT {

    private static final String PATH = "/api/v1/theme-packages";
    private static final String MINE = "/api/v1/me/theme-packages";

    @Autowired
    private Api api;

    @Autowired
    private Classroom classroom;

    @Autowired
    private PublishedSurveys surveys;

    private String survey = "";
    private List<String> courses = List.of();

    @BeforeEach
    void aPublishedSurveyOfWhatRidersWantToLearn() {
        survey = Ids.next("srv");
        surveys.learn(new PublishedSurvey(
                survey,
                "学习需求",
                List.of(new PublishedSurvey.Table(
                        "topics",
                        100,
                        List.of(
                                new PublishedSurvey.Cell("safety", "安全培训", 42),
                                new PublishedSurvey.Cell("law", "劳动法律", 38),
                                new PublishedSurvey.Cell("opera", "戏曲", null)))),
                Instant.EPOCH));
        courses = List.of(
                classroom.course(Map.of("topic", "THEORY")).text("/id"),
                classroom.course(Map.of("topic", "SAFETY")).text("/id"));
    }

    /** "42 of 100 riders asked for safety training." */
    @Test
    void ridersReadWhatTheSurveySaysInTheirLanguage() {
        String id = published(citing("safety", Map.of("reason", "街道认为应当学", "audience", List.of("FOOD_DELIVERY"))));
        String rider = classroom.rider(Classroom.community());
        assertThat(reasonOf(id, classroom.as(rider).get(MINE + "?limit=100"))).isEqualTo("100 名骑手中有 42 名选择“安全培训”");
        assertThat(reasonOf(
                        id, classroom.as(rider).with("Accept-Language", "en").get(MINE + "?limit=100")))
                .isEqualTo("42 of 100 riders asked for “安全培训”");
        Answer seen = api.get(PATH + "/" + id).expect(200);
        assertThat(seen.text("/needSurveyId")).isEqualTo(survey);
        assertThat(seen.text("/reason")).isEqualTo("100 名骑手中有 42 名选择“安全培训”");
    }

    @Test
    void aSurveyCitedAsAWholeIsNamedUnlessStaffWroteAReason() {
        Map<String, Object> whole = entry(Map.of("needSurveyId", survey));
        assertThat(api.as(partyAffairs()).post(PATH, whole).expect(201).text("/reason"))
                .isEqualTo("依据已公布的调研“学习需求”，有效答卷 100 份");
        assertThat(api.as(partyAffairs())
                        .with("Accept-Language", "en")
                        .post(PATH, whole)
                        .expect(201)
                        .text("/reason"))
                .isEqualTo("Based on the published survey “学习需求” with 100 valid answers");
        whole.put("reason", "骑手最想学安全");
        assertThat(api.as(partyAffairs()).post(PATH, whole).expect(201).text("/reason"))
                .isEqualTo("骑手最想学安全");
    }

    @Test
    void onlyWhatIsPublishedIsCited() {
        Api staff = api.as(partyAffairs());
        Answer unknown = staff.post(PATH, entry(Map.of("needSurveyId", "srv_0HZ8K3QF5S1ZZ")));
        unknown.expectProblem(422, "survey-not-published");
        assertThat(unknown.text("/detail")).contains("srv_0HZ8K3QF5S1ZZ");
        staff.post(PATH, citing("chess", Map.of())).expectProblem(422, "need-unknown");
        staff.post(PATH, citing("safety", Map.of("needQuestion", "hobbies"))).expectProblem(422, "need-unknown");
        staff.post(PATH, entry(Map.of("needSurveyId", survey, "needOption", "safety")))
                .expectProblem(422, "need-unknown");
        staff.post(PATH, citing("opera", Map.of())).expectProblem(422, "need-suppressed");
        staff.post(PATH, entry(Map.of("reason", "骑手要求", "needOption", "safety")))
                .expectProblem(422, "need-missing");
        String id = published(citing("safety", Map.of()));
        staff.post(PATH + "/" + id + "/versions", citing("chess", Map.of())).expectProblem(422, "need-unknown");
    }

    @Test
    void anOldVersionKeepsWhatWasSaidThen() {
        String id = published(citing("safety", Map.of()));
        api.as(partyAffairs())
                .post(PATH + "/" + id + "/versions", citing("law", Map.of()))
                .expect(201);
        api.as(partyAffairs()).post(PATH + "/" + id + "/publication").expect(200);
        assertThat(api.get(PATH + "/" + id).text("/reason")).contains("38 名选择“劳动法律”");
        assertThat(api.get(PATH + "/" + id + "?version=1").text("/reason")).contains("42 名选择“安全培训”");
    }

    /** Recommended first on every page, nothing twice, nothing left out. */
    @Test
    void ownPackagesArePaged() {
        for (int i = 0; i < 3; i++) {
            published(citing("safety", Map.of("audience", List.of("FOOD_DELIVERY"))));
            published(citing("safety", Map.of("audience", List.of("COURIER"))));
        }
        Api rider = classroom.as(classroom.rider(Classroom.community()));
        List<String> whole = ids(rider.get(MINE + "?limit=100"));
        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            Answer page = rider.get(MINE + "?limit=2" + next).expect(200);
            paged.addAll(ids(page));
            next = page.text("/next").isEmpty() ? "" : "&cursor=" + page.text("/next");
        } while (!next.isEmpty());
        assertThat(paged).isEqualTo(whole).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
    }

    private String published(Map<String, Object> entry) {
        String id = api.as(partyAffairs()).post(PATH, entry).expect(201).text("/id");
        api.as(partyAffairs()).post(PATH + "/" + id + "/publication").expect(200);
        return id;
    }

    private Map<String, Object> citing(String option, Map<String, ?> more) {
        Map<String, Object> entry =
                entry(Map.of("needSurveyId", survey, "needQuestion", "topics", "needOption", option));
        entry.putAll(more);
        return entry;
    }

    private Map<String, Object> entry(Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("theme", "主题+安全", "courseIds", courses));
        body.putAll(more);
        return body;
    }

    private static String reasonOf(String id, Answer list) {
        return list.expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(id))
                .map(item -> item.get("reason").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("id").asString())
                .toList();
    }
}
