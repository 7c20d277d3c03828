package io.fengyi.governance.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.governance.volunteer.VolunteerScenario;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.TestTokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContributionsIT extends VolunteerScenario {

    private static final String PATH = "/api/v1/me/contributions";

    /** R55: what a rider gave, and nobody else's. */
    @Test
    void r55OwnContributionsOnly() {
        String rider = aRegisteredRider();
        String other = aRegisteredRider();
        String own = submitted(rider);
        String theirs = accepted(other);
        as(rider(rider)).put("/api/v1/reports/" + theirs + "/support", Map.of()).expect(200);
        String hours = confirmedHours(rider, aTeam(aRegisteredRider()));
        clock.set("2023-03-12T10:00");

        Answer mine = as(rider(rider)).get(PATH).expect(200);
        assertThat(mine.number("/reports/count")).isEqualTo(1);
        assertThat(mine.text("/reports/newest/0/id")).isEqualTo(own);
        assertThat(mine.text("/reports/newest/0/on")).isEqualTo("2023-03-06");
        assertThat(mine.number("/supports/count")).isEqualTo(1);
        assertThat(mine.text("/supports/newest/0/id")).isEqualTo(theirs);
        assertThat(mine.number("/hours/minutes")).isEqualTo(120);
        assertThat(mine.text("/hours/newest/0/id")).isEqualTo(hours);
        assertThat(mine.text("/hours/newest/0/what")).isEqualTo("PARKING_ORDER");
        assertThat(mine.number("/acceptances/count")).isZero();
        assertThat(mine.number("/appointments/count")).isZero();
        assertThat(mine.number("/groups/count")).isZero();

        Answer others = as(rider(other)).get(PATH).expect(200);
        assertThat(others.number("/reports/count")).isEqualTo(1);
        assertThat(others.body()).doesNotContain(own).doesNotContain(hours);
    }

    /** R55: every other role 403. */
    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "WORKER")
    void r55EveryOtherRoleIsRefused(Role role) {
        as(TestTokens.staff(role, "320299001")).get(PATH).expect(403);
        api.get(PATH).expect(401);
    }

    /** R53: one sign-in reports, supports, joins, signs up and takes part. */
    @Test
    void r53OneSignInForEverything() {
        String theirs = accepted(aRegisteredRider());
        String team = aTeam(aRegisteredRider());
        String activity = anActivity(team);
        String rider = aRegisteredRider();
        String token = rider(rider);
        as(token).freshKey().post("/api/v1/reports", aReport()).expect(201);
        as(token).put("/api/v1/reports/" + theirs + "/support", Map.of()).expect(200);
        as(token).put("/api/v1/me/volunteer-teams/" + team, Map.of()).expect(200);
        as(token).post(ACTIVITIES + "/" + activity + "/sign-up").expect(201);
        clock.set(STARTS);
        as(token)
                .freshKey()
                .post(ACTIVITIES + "/" + activity + "/check-ins", scan(code(activity), device(rider)))
                .expect(201);
        Answer mine = as(token).get(PATH).expect(200);
        assertThat(mine.number("/reports/count")).isEqualTo(1);
        assertThat(mine.number("/supports/count")).isEqualTo(1);
        assertThat(mine.number("/hours/count")).isEqualTo(1);
    }
}
