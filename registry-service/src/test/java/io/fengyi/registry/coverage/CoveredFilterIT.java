package io.fengyi.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The filter {@code covered} of the list of enterprises. */
@FengyiIT
class CoveredFilterIT {

    @Autowired
    Api api;

    @Test
    void enterprisesAreListedByWhetherAnOrganisationCoversThem() {
        PartyTown party = new PartyTown(api);
        Town town = party.town;
        String covered = town.enterprise("甲");
        String bare = town.enterprise("乙");
        String elsewhere = town.enterprise("丙", town.other);
        party.sole(covered);
        party.approved("SOLE", bare);
        assertThat(ids(town.sa(), "covered=true")).containsExactly(covered);
        assertThat(ids(town.sa(), "covered=false")).containsExactly(bare, elsewhere);
        assertThat(ids(town.cs(), "covered=false")).containsExactly(bare);
        assertThat(ids(town.csOfOther(), "covered=true")).isEmpty();
        assertThat(ids(TestTokens.forEnterprises(Role.SITE_MANAGER, covered), "covered=false"))
                .isEmpty();
        assertThat(ids(town.sa(), "")).containsExactly(covered, bare, elsewhere);
        assertThat(ids(town.sa(), "covered=true&asOf=2022-02-28")).isEmpty();
        assertThat(ids(town.sa(), "covered=true&asOf=2022-03-01")).containsExactly(covered);
        assertThat(ids(town.sa(), "covered=true&q=乙")).isEmpty();
        api.as(town.sa()).get("/api/v1/enterprises?covered=maybe").expect(400);

        Answer first = api.as(town.sa())
                .get("/api/v1/enterprises?covered=false&limit=1")
                .expect(200);
        assertThat(first.text("/items/0/id")).isEqualTo(bare);
        assertThat(ids(town.sa(), "limit=1&cursor=" + first.text("/next"))).containsExactly(elsewhere);
        api.as(town.sa())
                .post("/api/v1/enterprises/" + covered + "/closure", Map.of("on", "2022-07-15"))
                .expect(200);
        assertThat(ids(town.sa(), "covered=true&status=ACTIVE")).isEmpty();
    }

    private List<String> ids(String token, String query) {
        return api.as(token)
                .get("/api/v1/enterprises?" + query)
                .expect(200)
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/id").asString())
                .toList();
    }
}
