package io.fengyi.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.access.Role;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.store.Ids;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import io.fengyi.testsupport.TestTokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@FengyiIT
class CoverageIT {

    @Autowired
    Api api;

    private PartyTown party;
    private Town town;

    @BeforeEach
    void openTown() {
        party = new PartyTown(api);
        town = party.town;
    }

    /** R4, R8, R64, R74: both with numerator and n, the trend, the gaps with most workers first. */
    @Test
    void bothCoveragesTheirTrendAndTheGaps() {
        String covered = town.enterprise("闪送达");
        String small = town.enterprise("小象");
        String large = town.enterprise("云鸟");
        town.enterprise("蓝骑士");
        party.sole(covered);
        party.assign(party.instructor(Ids.next("acc")), small).expect(201);
        town.employed(large, "2021-01-01");
        town.employed(large, "2021-01-01");
        town.employed(small, "2021-01-01");

        Answer now = sa("/api/v1/coverage?area=" + town.street);
        assertThat(now.number("/organisation/numerator")).isEqualTo(1);
        assertThat(now.number("/organisation/n")).isEqualTo(4);
        assertThat(now.json().at("/organisation/percent").decimalValue()).isEqualByComparingTo("25.0");
        assertThat(now.number("/work/numerator")).isEqualTo(2);

        Answer trend = sa("/api/v1/coverage/trend?from=2021-12-01&to=2022-11-30&area=" + town.street);
        assertThat(trend.json().at("/items").size()).isEqualTo(12);
        assertThat(trend.number("/items/2/organisation/numerator")).isZero();
        assertThat(trend.number("/items/3/organisation/numerator")).isEqualTo(1);

        Answer gaps = sa("/api/v1/coverage-gaps?area=" + town.street);
        assertThat(gaps.json().at("/items").size()).isEqualTo(3);
        assertThat(gaps.text("/items/0/enterpriseId")).isEqualTo(large);
        assertThat(gaps.number("/items/0/workers")).isEqualTo(2);
        assertThat(gaps.text("/items/1/enterpriseId")).isEqualTo(small);

        Answer figures = party.figures(
                Role.DISTRICT_VIEWER, "keys=organisationCoverage,workCoverage,partyOrganisations,enterprises");
        assertThat(figures.number("/items/0/denominator")).isEqualTo(4);
        assertThat(figures.json().at("/items/1/value").decimalValue()).isEqualByComparingTo("50.0");
        assertThat(figures.number("/items/2/value")).isEqualTo(1);
        assertThat(figures.number("/items/3/value")).isEqualTo(4);
        assertThat(party.figures(Role.DISTRICT_VIEWER, "keys=organisationCoverage&groupBy=month")
                        .json()
                        .at("/items/0/groups/rows")
                        .size())
                .isGreaterThan(10);
    }

    /** R5: what happens later does not move an earlier figure. */
    @Test
    void anEarlierDayStaysAsItWas() {
        String enterprise = town.enterprise("闪送达");
        party.sole(enterprise);
        String path = "/api/v1/coverage?asOf=2022-06-30&area=" + town.street;
        String before = sa(path).body();
        api.as(town.sa())
                .post("/api/v1/enterprises/" + enterprise + "/closure", Map.of("on", "2022-07-15"))
                .expect(200);
        assertThat(sa(path).body()).isEqualTo(before);
        assertThat(sa("/api/v1/coverage?area=" + town.street).number("/organisation/n"))
                .isZero();
    }

    @Test
    void anInstructorSeesTheGapsAmongAssignedEnterprisesOnly() {
        String mine = town.enterprise("甲");
        town.enterprise("乙");
        String account = Ids.next("acc");
        party.assign(party.instructor(account), mine).expect(201);
        Answer gaps = api.as(PartyTown.instructorToken(account))
                .get("/api/v1/coverage-gaps?area=" + town.street)
                .expect(200);
        assertThat(gaps.json().at("/items").size()).isEqualTo(1);
        assertThat(gaps.text("/items/0/enterpriseId")).isEqualTo(mine);
        assertThat(api.as(PartyTown.instructorToken(account))
                        .get("/api/v1/coverage-gaps")
                        .text("/items/0/enterpriseId"))
                .isEqualTo(mine);
        api.as(new Town(api).sa()).get("/api/v1/coverage?area=" + town.street).expect(404);
        api.as(town.cs()).get("/api/v1/coverage-gaps?area=" + town.street).expect(403);
    }

    /** Without an area it is the caller's own; who has several names one. */
    @Test
    void withoutAnAreaItIsTheOwnOne() {
        town.enterprise("甲");
        assertThat(sa("/api/v1/coverage").number("/organisation/n")).isEqualTo(1);
        assertThat(api.as(town.csOfOther()).get("/api/v1/coverage").number("/organisation/n"))
                .isZero();
        assertThat(sa("/api/v1/coverage/trend?from=2022-01-01&to=2022-03-31")
                        .json()
                        .at("/items")
                        .size())
                .isEqualTo(3);
        api.as(TestTokens.staff(Role.STREET_ADMIN, town.street, new Town(api).street))
                .get("/api/v1/coverage")
                .expect(400);
        sa("/api/v1/coverage-gaps");
        api.as(town.sa()).get("/api/v1/coverage?asOf=2999-01-01").expect(400);
        api.as(town.sa())
                .get("/api/v1/coverage/trend?from=2010-01-01&to=2022-03-31")
                .expect(400);
    }

    /** R7: the list is as long as the figure says. Turnover and several employments, too. */
    @Test
    void workersAreCountedOnce() {
        String one = town.enterprise("甲");
        String two = town.enterprise("乙");
        for (int i = 0; i < 5; i++) {
            town.employed(one, "2021-01-01");
        }
        town.worker(Map.of(
                "alias",
                "两头跑",
                "employments",
                List.of(Town.employment(one, "2021-01-01"), Town.employment(two, "2021-02-01"))));
        town.worker(Map.of("alias", "还没有工作"));
        Answer figures = party.figures(Role.STREET_ADMIN, "keys=workers,multiEmployment,turnover&groupBy=workerType");
        assertThat(figures.number("/items/0/value")).isEqualTo(6);
        assertThat(figures.number("/items/0/groups/rows/0/1")).isEqualTo(6);
        assertThat(figures.json().at("/items/1/suppressed").asBoolean()).isTrue();
        assertThat(figures.json().at("/items/2/value").decimalValue()).isEqualByComparingTo("0.0");
    }

    private Answer sa(String path) {
        return api.as(town.sa()).get(path).expect(200);
    }
}
