package io.fengyi.learning.instructor;

import static io.fengyi.learning.Classroom.SESSIONS;
import static io.fengyi.learning.Classroom.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.contracts.registry.InstructorAssigned;
import io.fengyi.contracts.registry.InstructorReleased;
import io.fengyi.learning.Classroom;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import io.fengyi.testsupport.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What an assignment opens to an instructor, and its end closes (learning.md 4; platform.md 3.2: assigned enterprises). */
@FengyiIT
class AssignedInstructorsIT {

    private static final String ENTERPRISE = "ent_0HZ8K3QF5S1RM";
    private static final LocalDate DAY = LocalDate.parse("2023-03-01");

    @Autowired
    private Api api;

    @Autowired
    private TestEvents events;

    @Autowired
    private TestClock clock;

    @Autowired
    private Classroom classroom;

    @Autowired
    private Instructors instructors;

    private final String account = Ids.next("acc");
    private String site = "";

    @BeforeEach
    void aSiteOnMonday() {
        clock.set("2023-03-06T10:00");
        site = classroom.site(Classroom.community());
    }

    @Test
    void whoIsAssignedPlansAtItsSitesAndSeesTheirCountsUntilReleased() {
        Instant morning = Classroom.at("2023-03-07T08:30");
        String other = classroom.planned(site, morning.plusSeconds(7_200));
        instructor().post(SESSIONS, plan(site, morning, Map.of())).expectProblem(403, "area-outside-scope");
        assertThat(instructor().get(SESSIONS + "/" + other).json().has("staff")).isFalse();

        events.publish(new InstructorAssigned(Ids.next("ias"), account, ENTERPRISE, DAY), account);
        await().until(() -> instructors.lookingAfter(List.of(ENTERPRISE)).contains(account));
        String own = instructor()
                .post(SESSIONS, plan(site, morning, Map.of()))
                .expect(201)
                .text("/id");
        assertThat(instructor().get(SESSIONS + "/" + other).json().has("staff")).isTrue();

        events.publish(new InstructorReleased(Ids.next("ias"), account, ENTERPRISE, DAY), account);
        await().until(() -> !instructors.lookingAfter(List.of(ENTERPRISE)).contains(account));
        instructor()
                .post(SESSIONS, plan(site, morning.plusSeconds(3_600), Map.of()))
                .expectProblem(403, "area-outside-scope");
        assertThat(instructor().get(SESSIONS + "/" + other).json().has("staff")).isFalse();
        assertThat(instructor().get(SESSIONS + "/" + own).json().has("staff"))
                .as("own sessions stay own")
                .isTrue();
    }

    @Test
    void olderNewsChangeNothingAndAnUntoldTokenCounts() {
        instructors.assigned(account, "ent_0HZ8K3QF5SAAA", Instant.EPOCH);
        instructors.released(account, "ent_0HZ8K3QF5SBBB", Instant.EPOCH);
        instructors.assigned(account, "ent_0HZ8K3QF5SBBB", Instant.EPOCH.minusSeconds(1));
        Caller caller = Caller.of(Map.of(
                "sub",
                account,
                "roles",
                List.of("INSTRUCTOR"),
                "enterpriseIds",
                List.of("ent_0HZ8K3QF5SBBB", "ent_0HZ8K3QF5SCCC")));
        assertThat(instructors.enterprisesOf(caller)).containsExactly("ent_0HZ8K3QF5SAAA", "ent_0HZ8K3QF5SCCC");
        assertThat(instructors.enterprisesOf(Caller.of(Map.of("sub", account, "roles", List.of("STREET_ADMIN")))))
                .isEmpty();
    }

    private Api instructor() {
        return api.as(TestTokens.of(
                Map.of("sub", account, "client_id", "staff-pages", "roles", List.of(Role.INSTRUCTOR.name()))));
    }
}
