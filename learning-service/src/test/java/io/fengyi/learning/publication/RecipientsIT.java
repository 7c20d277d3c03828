package io.fengyi.learning.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.registry.InstructorAssigned;
import io.fengyi.contracts.registry.InstructorReleased;
import io.fengyi.contracts.registry.PartyOrganisationDissolved;
import io.fengyi.contracts.registry.PartyOrganisationEstablished;
import io.fengyi.contracts.registry.SiteOpened;
import io.fengyi.learning.Riders;
import io.fengyi.learning.instructor.Instructors;
import io.fengyi.learning.organisation.Organisations;
import io.fengyi.learning.site.Sites;
import io.fengyi.learning.worker.Workers;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestClock;
import io.fengyi.testsupport.TestEvents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R26: an issue goes to the instructors and organisations of its area as registry-service told of them. */
@FengyiIT
class RecipientsIT {

    private static final String PATH = "/api/v1/publications";
    private static final LocalDate DAY = LocalDate.parse("2023-03-01");
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

    @Autowired
    private Sites sites;

    @Autowired
    private Instructors instructors;

    @Autowired
    private Organisations organisations;

    private Riders riders;
    private Api staff;

    @BeforeEach
    void staff() {
        clock.set("2023-03-15T10:00");
        riders = new Riders(workers);
        staff = api.as(riders.partyAffairs());
    }

    @Test
    void anIssueGoesToThreeInstructorsAndThreeOrganisationsOfTheArea() {
        List<String> enterprises = List.of(enterprise(), enterprise(), enterprise());
        List<String> accounts = new ArrayList<>();
        List<String> branches = new ArrayList<>();
        for (String enterprise : enterprises) {
            accounts.add(assigned(enterprise));
            branches.add(established(enterprise));
        }
        String elsewhere = Ids.next("ent");
        assigned(elsewhere);
        established(elsewhere);

        String id = entered();
        Answer issued = staff.post(PATH + "/" + id + "/issue", Map.of()).expect(200);
        assertThat(issued.number("/recipients")).isEqualTo(6);
        assertThat(missing(id)).containsExactlyInAnyOrderElementsOf(concat(accounts, branches));
        staff.post(PATH + "/" + id + "/receipts", Map.of("organisationId", branches.get(0)))
                .expect(200);
        assertThat(missing(id)).hasSize(5).doesNotContain(branches.get(0));
    }

    @Test
    void whoWasReleasedAndWhatWasDissolvedGetNoMore() {
        String enterprise = enterprise();
        String stays = assigned(enterprise);
        String goes = assigned(enterprise);
        String branch = established(enterprise);
        String dissolved = established(enterprise);
        events.publish(new InstructorReleased(Ids.next("ias"), goes, enterprise, DAY), goes);
        events.publish(new PartyOrganisationDissolved(dissolved, "SOLE", List.of(enterprise), DAY), dissolved);
        await().until(() -> !instructors.lookingAfter(List.of(enterprise)).contains(goes)
                && !organisations.covering(List.of(enterprise)).contains(dissolved));
        String id = entered();
        staff.post(PATH + "/" + id + "/issue", Map.of()).expect(200);
        assertThat(missing(id)).containsExactlyInAnyOrder(stays, branch);
    }

    @Test
    void whoIsNamedReplacesAllOfThatKind() {
        String enterprise = enterprise();
        assigned(enterprise);
        String branch = established(enterprise);
        String id = entered();
        staff.post(PATH + "/" + id + "/issue", Map.of("instructors", List.of("acc_named")))
                .expect(200);
        assertThat(missing(id)).containsExactlyInAnyOrder("acc_named", branch);
    }

    @Test
    void anAreaWithoutAnybodyGetsNothing() {
        staff.post(PATH + "/" + entered() + "/issue", Map.of()).expectProblem(422, "recipients-missing");
    }

    private String enterprise() {
        String enterprise = Ids.next("ent");
        String site = Ids.next("sit");
        events.publish(
                new SiteOpened(site, enterprise, "OUTLET", "站点", riders.community(), null, null, List.of()), site);
        await().until(() -> sites.find(site).isPresent());
        return enterprise;
    }

    private String assigned(String enterprise) {
        String account = Ids.next("acc");
        events.publish(new InstructorAssigned(Ids.next("ias"), account, enterprise, DAY), account);
        await().until(() -> instructors.lookingAfter(List.of(enterprise)).contains(account));
        return account;
    }

    private String established(String enterprise) {
        String branch = Ids.next("pog");
        events.publish(new PartyOrganisationEstablished(branch, "SOLE", List.of(enterprise), DAY), branch);
        await().until(() -> organisations.covering(List.of(enterprise)).contains(branch));
        return branch;
    }

    private String entered() {
        String media = staff.upload("/api/v1/media/learning", "a.pdf", "application/pdf", PDF)
                .expect(201)
                .text("/id");
        return staff.post(
                        PATH,
                        Map.of(
                                "series",
                                "参考" + UUID.randomUUID(),
                                "issueNumber",
                                1,
                                "title",
                                "2023 年 3 月组织生活参考",
                                "mediaId",
                                media))
                .expect(201)
                .text("/id");
    }

    private List<String> missing(String id) {
        return staff.get(PATH + "/" + id + "/receipts")
                .expect(200)
                .json()
                .get("missing")
                .valueStream()
                .map(row -> row.get("id").asString())
                .toList();
    }

    private static List<String> concat(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
