package io.fengyi.registry.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** R5 and R7 for members: who moves in April stays where they counted in March. */
@FengyiIT
class MembersWhoMoveIT {

    private static final String END_OF_MARCH = "2023-03-31";
    private static final String END_OF_APRIL = "2023-04-30";

    @Autowired
    Api api;

    @Autowired
    TestClock clock;

    private PartyTown party;
    private Town old;
    private Town next;
    private Api pa;
    private String branch;
    private String member;
    private String worker;
    private String beside = "";

    @BeforeEach
    void aMemberInMarch() {
        clock.set("2023-03-31T10:00");
        party = new PartyTown(api);
        old = party.town;
        next = new Town(api);
        pa = api.as(TestTokens.staff(Role.PARTY_AFFAIRS, old.street, next.street));
        String enterprise = old.enterprise("闪送达");
        branch = party.sole(enterprise);
        worker = old.employed(enterprise, "2021-01-01");
        member = party.member(worker, "FULL", branch, null).expect(201).text("/id");
        attends("2023-03-15");
    }

    @Test
    void theFigureOfTheOldAreaStaysAndTheNewOneHasTheMemberInApril() {
        String attached = figure("membersAttached", old.street, END_OF_MARCH);
        String life = figure("lifeParticipation", old.street, END_OF_MARCH);
        assertThat(value("membersAttached", old.street, END_OF_MARCH)).isEqualTo(4);

        movesInApril(next.community);

        assertThat(figure("membersAttached", old.street, END_OF_MARCH)).isEqualTo(attached);
        assertThat(figure("lifeParticipation", old.street, END_OF_MARCH)).isEqualTo(life);
        assertThat(value("membersAttached", next.street, END_OF_MARCH)).isZero();
        assertThat(value("membersAttached", old.street, END_OF_APRIL)).isEqualTo(3);
        assertThat(value("membersAttached", next.street, END_OF_APRIL)).isEqualTo(1);
    }

    @Test
    void theListOfAnAreaIsAsLongAsItsFigure() {
        movesInApril(old.other);
        assertThat(listed(old.community, END_OF_MARCH)).hasSize(4).contains(member);
        assertThat(listed(old.other, END_OF_MARCH)).isEmpty();
        assertThat(listed(old.community, END_OF_APRIL)).hasSize(3);
        assertThat(listed(old.other, END_OF_APRIL)).containsExactly(member);
    }

    /** Who moves back and forth has counted in each for a while. */
    @Test
    void whoMovesBackIsHereAgain() {
        movesInApril(next.community);
        clock.set("2023-05-20T10:00");
        moves(old.community, "1");
        assertThat(value("membersAttached", old.street, END_OF_MARCH)).isEqualTo(4);
        assertThat(value("membersAttached", next.street, END_OF_APRIL)).isEqualTo(1);
        assertThat(value("membersAttached", old.street, "2023-05-20")).isEqualTo(4);
        assertThat(value("membersAttached", next.street, "2023-05-20")).isZero();
    }

    private void movesInApril(String community) {
        clock.set("2023-04-20T10:00");
        moves(community, "0");
        clock.set(END_OF_APRIL + "T10:00");
        beside = ",sites";
    }

    /** The address first, then the papers, as of a day before: where the member counts changes on the day it is entered. */
    private void moves(String community, String version) {
        Api sa = api.as(TestTokens.staff(Role.STREET_ADMIN, old.street, next.street));
        String path = "/api/v1/workers/" + worker;
        sa.ifMatch(sa.get(path).etag())
                .patch(path, Map.of("communityCode", community))
                .expect(200);
        pa.ifMatch('"' + version + '"')
                .patch("/api/v1/memberships/" + member, Map.of("lifeAt", branch, "validFrom", "2023-03-01"))
                .expect(200);
    }

    private void attends(String day) {
        pa.post(
                        "/api/v1/organisation-meetings",
                        Map.of(
                                "organisationId",
                                branch,
                                "type",
                                "THEME_DAY",
                                "heldOn",
                                day,
                                "attendance",
                                5,
                                "membershipIds",
                                List.of(member)))
                .expect(201);
    }

    private long value(String key, String area, String day) {
        return item(key, area, day).path("value").asLong();
    }

    private String figure(String key, String area, String day) {
        return item(key, area, day).toString();
    }

    /** After the move with another figure beside it, so that no answer that was kept from before is seen. */
    private JsonNode item(String key, String area, String day) {
        return pa.get("/api/v1/figures/registry?keys=" + key + beside + "&asOf=" + day + "&area=" + area)
                .expect(200)
                .json()
                .at("/items/0");
    }

    private List<String> listed(String area, String day) {
        return pa.get("/api/v1/memberships?attached=true&asOf=" + day + "&area=" + area)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }
}
