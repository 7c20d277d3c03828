package io.fengyi.registry.contactnote;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class ContactNotesIT {

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    private PartyTown party;
    private Town town;
    private String enterprise;
    private String path;

    @BeforeEach
    void anEnterprise() {
        clock.set("2023-03-31T10:00");
        party = new PartyTown(api);
        town = party.town;
        enterprise = town.enterprise("甲");
        path = notesOf(enterprise);
    }

    /** R80: notes of the instructor are listed, the latest contact first. */
    @Test
    void notesAreListedTheLatestContactFirst() {
        String account = Ids.next("acc");
        party.assign(party.instructor(account), enterprise).expect(201);
        Api instructor = api.as(PartyTown.instructorToken(account));
        Answer first = instructor
                .post(path, note("2023-03-20", "UNWILLING", "2023-04-15"))
                .expect(201);
        assertThat(first.text("/id")).startsWith("ctn_");
        assertThat(first.text("/byRole")).isEqualTo("INSTRUCTOR");
        api.as(town.cs()).post(path, note("2023-03-25", "NEUTRAL", null)).expect(201);
        party.pa().post(path, note("2023-03-10", "WILLING", null)).expect(201);

        Answer list = party.pa().get(path).expect(200);
        assertThat(list.json().at("/items").findValuesAsString("date"))
                .containsExactly("2023-03-25", "2023-03-20", "2023-03-10");
        assertThat(list.text("/items/1/attitude")).isEqualTo("UNWILLING");
        assertThat(list.text("/items/1/followUpOn")).isEqualTo("2023-04-15");
        assertThat(instructor.get(path).expect(200).json().at("/items").size()).isEqualTo(3);
    }

    @Test
    void anInstructorSeesAssignedEnterprisesOnlyAndStaffTheirAreas() {
        String account = Ids.next("acc");
        String assignment =
                party.assign(party.instructor(account), enterprise).expect(201).text("/id");
        Api instructor = api.as(PartyTown.instructorToken(account));
        String other = notesOf(town.enterprise("乙"));
        instructor.get(other).expect(404);
        instructor.post(other, note("2023-03-20", "WILLING", null)).expect(404);
        instructor.post(path, note("2023-03-20", "WILLING", "2023-04-01")).expect(201);
        assertThat(followUps(instructor, "")).hasSize(1);
        party.pa()
                .post("/api/v1/instructor-assignments/" + assignment + "/release", Map.of())
                .expect(200);
        instructor.get(path).expect(404);
        assertThat(followUps(instructor, "")).isEmpty();

        api.as(town.csOfOther()).get(path).expect(404);
        api.as(TestTokens.staff(Role.PARTY_AFFAIRS, new Town(api).street))
                .post(path, note("2023-03-20", "WILLING", null))
                .expect(404);
        for (String token : List.of(
                town.sa(),
                town.gs(),
                TestTokens.forEnterprises(Role.SITE_MANAGER, enterprise),
                TestTokens.staff(Role.DISTRICT_VIEWER, town.district),
                TestTokens.worker("wkr_1"))) {
            api.as(token).get(path).expect(403);
            api.as(token).post(path, note("2023-03-20", "WILLING", null)).expect(403);
            api.as(token).get("/api/v1/follow-ups").expect(403);
        }
    }

    /** A later contact settles what an earlier one had promised; one that is entered late does not. */
    @Test
    void aLaterNoteSettlesAFollowUp() {
        Answer promised = write(note("2023-03-20", "UNWILLING", "2023-04-15"));
        Answer due =
                api.as(town.cs()).get("/api/v1/follow-ups?dueBefore=2023-05-01").expect(200);
        assertThat(due.text("/items/0/source")).isEqualTo("CONTACT_NOTE");
        assertThat(due.text("/items/0/record")).isEqualTo(promised.text("/id"));
        assertThat(due.text("/items/0/enterpriseId")).isEqualTo(enterprise);
        assertThat(due.text("/items/0/attitude")).isEqualTo("UNWILLING");
        assertThat(due.text("/items/0/notedOn")).isEqualTo("2023-03-20");
        assertThat(followUps(api.as(town.cs()), "?dueBefore=2023-04-15")).isEmpty();
        assertThat(followUps(api.as(town.csOfOther()), "")).isEmpty();

        write(note("2023-03-01", "NEUTRAL", null));
        assertThat(followUps(api.as(town.cs()), "")).containsExactly("2023-04-15");
        write(note("2023-03-30", "NEUTRAL", "2023-06-01"));
        assertThat(followUps(api.as(town.cs()), "")).containsExactly("2023-06-01");
        write(note("2023-03-31", "WILLING", null));
        assertThat(followUps(api.as(town.cs()), "")).isEmpty();
    }

    /** R65: an unwilling stop is a follow-up until somebody has talked to the enterprise again. */
    @Test
    void aNoteAfterTheVisitSettlesTheFollowUpOfASweep() {
        clock.set("2023-03-20T10:00");
        String site = town.site(enterprise, "甲站");
        String sweep = api.as(town.sa())
                .post("/api/v1/sweeps", Map.of("area", town.street, "from", "2023-03-01", "to", "2023-03-31"))
                .expect(201)
                .text("/id");
        api.as(town.sa()).post("/api/v1/sweeps/" + sweep + "/start").expect(200);
        api.as(town.gs())
                .post(
                        "/api/v1/sweeps/" + sweep + "/visits",
                        Map.of(
                                "date",
                                "2023-03-20",
                                "visitors",
                                List.of("张三"),
                                "stops",
                                List.of(Map.of(
                                        "siteId",
                                        site,
                                        "result",
                                        "FOUND",
                                        "attitude",
                                        "UNWILLING",
                                        "followUpOn",
                                        "2023-04-15"))))
                .expect(201);
        write(note("2023-03-20", "UNWILLING", null));
        assertThat(followUps(api.as(town.cs()), "?dueBefore=2023-05-01")).containsExactly("2023-04-15");
        assertThat(figure("2023-03-20")).isEqualTo(1);
        clock.set("2023-04-15T10:00");
        write(note("2023-04-15", "NEUTRAL", null));
        assertThat(followUps(api.as(town.cs()), "")).isEmpty();
        assertThat(figure("2023-04-15")).isZero();
        assertThat(figure("2023-03-30"))
                .as("what is settled later was open then")
                .isEqualTo(1);
    }

    private long figure(String asOf) {
        return api.as(town.sa())
                .get("/api/v1/figures/registry?keys=followUps&area=" + town.street + "&asOf=" + asOf)
                .expect(200)
                .number("/items/0/value");
    }

    @Test
    void notesFollowTheRules() {
        refused(note("2023-04-01", "WILLING", null), "contact-day-invalid");
        refused(note("2019-12-31", "WILLING", null), "contact-day-invalid");
        refused(note("2023-03-20", "WILLING", "2023-03-19"), "follow-up-invalid");
        for (String text : List.of("负责人身份证320106199003078313", "负责人电话13800001111", "车牌苏B12345来访")) {
            Answer answer = refused(with("text", text), "forbidden-personal-data");
            assertThat(answer.body()).doesNotContain("13800001111").doesNotContain("320106199003078313");
        }
        api.as(town.cs()).post(path, with("attitude", "ANGRY")).expect(400);
        api.as(town.cs()).post(path, with("text", "短")).expect(400);
        api.as(town.cs()).post(path, with("text", "长".repeat(501))).expect(400);
        api.as(town.cs()).post(path, with("secret", "x")).expect(400);
        api.as(town.cs()).post(path, Map.of("date", "2023-03-20")).expect(400);
        assertThat(api.as(town.cs()).get(path).json().at("/items").size()).isZero();
        write(note("2023-03-20", "WILLING", "2023-04-01"));
        api.as(town.sa())
                .post("/api/v1/enterprises/" + enterprise + "/closure", Map.of("on", "2023-03-31"))
                .expect(200);
        api.as(town.cs()).post(path, note("2023-03-31", "WILLING", null)).expectProblem(409, "enterprise-closed");
        assertThat(followUps(api.as(town.cs()), "")).isEmpty();
        assertThat(api.as(town.cs()).get(path).expect(200).json().at("/items").size())
                .isEqualTo(1);
    }

    @Test
    void theSameKeyTwiceIsOneNote() {
        String key = "note-" + enterprise;
        String first = api.as(town.cs())
                .key(key)
                .post(path, note("2023-03-20", "WILLING", null))
                .expect(201)
                .text("/id");
        assertThat(api.as(town.cs())
                        .key(key)
                        .post(path, note("2023-03-20", "WILLING", null))
                        .expect(201)
                        .text("/id"))
                .isEqualTo(first);
        assertThat(api.as(town.cs()).get(path).json().at("/items").size()).isEqualTo(1);
    }

    @Test
    void bothListsArePaged() {
        for (int i = 1; i <= 5; i++) {
            write(note("2023-03-0" + i, "NEUTRAL", null));
            api.as(town.cs())
                    .post(notesOf(town.enterprise("丙" + i)), note("2023-03-01", "NEUTRAL", "2023-04-0" + i))
                    .expect(201);
        }
        assertThat(paged(path, "date"))
                .containsExactly("2023-03-05", "2023-03-04", "2023-03-03", "2023-03-02", "2023-03-01");
        assertThat(paged("/api/v1/follow-ups", "followUpOn"))
                .containsExactly("2023-04-01", "2023-04-02", "2023-04-03", "2023-04-04", "2023-04-05");
    }

    private List<String> paged(String list, String field) {
        List<String> seen = new ArrayList<>();
        String next = list + "?limit=2";
        while (next != null) {
            Answer page = api.as(town.cs()).get(next).expect(200);
            assertThat(page.json().at("/items").size()).isBetween(1, 2);
            seen.addAll(page.json().at("/items").findValuesAsString(field));
            next = page.json().at("/next").isNull() ? null : list + "?limit=2&cursor=" + page.text("/next");
        }
        return seen;
    }

    private Answer write(Map<String, Object> note) {
        return api.as(town.cs()).post(path, note).expect(201);
    }

    private Answer refused(Map<String, Object> note, String code) {
        return api.as(town.cs()).post(path, note).expectProblem(422, code);
    }

    private static List<String> followUps(Api caller, String query) {
        return caller.get("/api/v1/follow-ups" + query)
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsString("followUpOn");
    }

    private static String notesOf(String enterprise) {
        return "/api/v1/enterprises/" + enterprise + "/contact-notes";
    }

    private static Map<String, Object> note(String date, String attitude, @Nullable String followUpOn) {
        Map<String, Object> note = new HashMap<>();
        note.put("date", date);
        note.put("attitude", attitude);
        note.put("text", "负责人认为人员流动大，暂不考虑");
        if (followUpOn != null) {
            note.put("followUpOn", followUpOn);
        }
        return note;
    }

    private static Map<String, Object> with(String field, String value) {
        Map<String, Object> note = note("2023-03-20", "WILLING", null);
        note.put(field, value);
        return note;
    }
}
