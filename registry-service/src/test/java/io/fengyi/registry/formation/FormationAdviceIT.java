package io.fengyi.registry.formation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class FormationAdviceIT {

    @Autowired
    Api api;

    @Test
    void theNumbersComeFromTheRecordsAndTheAnswerIsByteEqual() {
        PartyTown party = new PartyTown(api);
        Town town = party.town;
        String sole = town.enterprise("可单独");
        String one = town.enterprise("联合甲");
        String two = town.enterprise("联合乙");
        String none = town.enterprise("尚无");
        String covered = town.enterprise("已覆盖");
        party.sole(covered);
        String committee = party.committee();
        for (int i = 0; i < 3; i++) {
            party.member(sole, i == 0 ? committee : null);
        }
        party.member(one, null);
        party.member(one, null);
        party.member(two, null);
        town.employed(none, "2021-01-01");

        String path = "/api/v1/formation-advice?area=" + town.street;
        Answer advice = party.pa().get(path).expect(200);
        assertThat(advice.text("/items/0/mode")).isEqualTo("SOLE");
        assertThat(advice.text("/items/0/enterpriseIds/0")).isEqualTo(sole);
        assertThat(advice.number("/items/0/here")).isEqualTo(1);
        assertThat(advice.number("/items/0/transfersNeeded")).isEqualTo(2);
        assertThat(advice.text("/items/1/mode")).isEqualTo("JOINT");
        assertThat(advice.text("/items/2/action")).isEqualTo("NURTURE");
        assertThat(advice.number("/coverageNow/numerator")).isEqualTo(1);
        assertThat(advice.number("/coverageIfAdopted/numerator")).isEqualTo(4);
        assertThat(party.pa().get(path).bytes()).isEqualTo(advice.bytes());

        String account = Ids.next("acc");
        party.assign(party.instructor(account), none).expect(201);
        Answer mine = api.as(PartyTown.instructorToken(account)).get(path).expect(200);
        assertThat(mine.json().at("/items").size()).isEqualTo(1);
        assertThat(mine.text("/items/0/enterpriseIds/0")).isEqualTo(none);
        api.as(town.sa()).get(path).expect(403);
        api.as(TestTokens.staff(Role.PARTY_AFFAIRS, new Town(api).street))
                .get(path)
                .expect(404);
    }
}
