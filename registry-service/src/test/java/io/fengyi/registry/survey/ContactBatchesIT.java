package io.fengyi.registry.survey;

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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may say how many were reached: staff by area, an instructor by the enterprises assigned at that moment. */
@FengyiIT
class ContactBatchesIT {

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    private PartyTown party;
    private Town town;
    private Poll poll;

    @BeforeEach
    void anOpenSurvey() {
        clock.set("2023-03-20T10:00");
        party = new PartyTown(api);
        town = party.town;
        poll = new Poll(api, town, "ANONYMOUS_TICKET").opens();
    }

    @Test
    void anInstructorAddsContactsWhereAnAssignedEnterpriseIsAtHome() {
        String account = Ids.next("acc");
        Api instructor = api.as(PartyTown.instructorToken(account));
        String id = party.instructor(account);
        contacts(instructor).expect(404);
        String assignment = party.assign(id, town.enterprise("甲")).expect(201).text("/id");
        assertThat(contacts(instructor).expect(201).number("/persons")).isEqualTo(10);
        party.pa()
                .post("/api/v1/instructor-assignments/" + assignment + "/release", Map.of())
                .expect(200);
        contacts(instructor).expect(404);
    }

    @Test
    void anInstructorAddsContactsWhereAnAssignedEnterpriseHasASite() {
        String account = Ids.next("acc");
        PartyTown elsewhere = new PartyTown(api);
        String enterprise = elsewhere.town.enterprise("乙");
        elsewhere.assign(elsewhere.instructor(account), enterprise).expect(201);
        Api instructor = api.as(PartyTown.instructorToken(account));
        contacts(instructor).expect(404);
        town.site(enterprise, "乙站");
        contacts(instructor).expect(201);
    }

    /** What a token says an instructor looks after counts for nothing. */
    @Test
    void theTokenOfAnInstructorOpensNoSurvey() {
        String enterprise = town.enterprise("甲");
        contacts(api.as(TestTokens.forEnterprises(Role.INSTRUCTOR, enterprise))).expect(404);
        contacts(api.as(TestTokens.staff(Role.INSTRUCTOR, town.street))).expect(404);
        contacts(api.as(town.cs())).expect(201);
    }

    private Answer contacts(Api who) {
        return who.post(
                "/api/v1/surveys/" + poll.id + "/contact-batches",
                Map.of("method", "FIELD_VISIT", "date", "2023-03-15", "personTimes", 12, "persons", 10));
    }
}
