package io.fengyi.registry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fengyi.contracts.governance.GridDrawn;
import io.fengyi.contracts.governance.GridRedrawn;
import io.fengyi.contracts.governance.GridRetired;
import io.fengyi.contracts.registry.ConsentWithdrawn;
import io.fengyi.registry.PartyTown;
import io.fengyi.registry.Town;
import io.fengyi.registry.message.Newsroom;
import io.fengyi.testsupport.Answer;
import io.fengyi.testsupport.Api;
import io.fengyi.testsupport.FengyiIT;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Each event that is no message, as its owner committed it; messages have their samples in MessagesIT. */
@FengyiIT
class CommittedSamplesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired
    Api api;

    @Autowired
    Newsroom news;

    @Autowired
    MongoTemplate mongo;

    private Town town;
    private String grid;

    @BeforeEach
    void aTown() {
        town = new Town(api);
        grid = town.community + "001";
    }

    @Test
    void aGridThatWasDrawnIsALeafOfTheTree() {
        tellOfTheGrid(GridDrawn.class, Map.of());
        await().atMost(PATIENCE).until(() -> leaf().status() == 200);
        assertThat(leaf().text("/level")).isEqualTo("GRID");
        assertThat(leaf().text("/parent")).isEqualTo(town.community);
        assertThat(leaf().text("/name")).isEqualTo("示范社区");
        assertThat(leaf().json().at("/centre/longitude").asDouble()).isEqualTo(120.312);
    }

    @Test
    void aGridThatWasRedrawnHasItsNewNameAndCentre() {
        tellOfTheGrid(GridDrawn.class, Map.of("name", "旧名"));
        tellOfTheGrid(GridRedrawn.class, Map.of());
        await().atMost(PATIENCE)
                .until(() -> leaf().status() == 200 && leaf().text("/name").equals("示范社区"));
    }

    @Test
    void aGridThatWasRetiredIsNoLeafAnyMore() {
        tellOfTheGrid(GridDrawn.class, Map.of());
        await().atMost(PATIENCE).until(() -> leaves().contains(grid));
        tellOfTheGrid(GridRetired.class, Map.of());
        await().atMost(PATIENCE).until(() -> leaves().isEmpty());
    }

    @Test
    void aWithdrawnPoliticalConsentDeletesWhatRestsOnItAndAnotherOneDoesNot() {
        PartyTown party = new PartyTown(api);
        String enterprise = party.town.enterprise("甲");
        String member = party.member(enterprise, null);
        String spared = party.member(enterprise, null);
        news.tell(ConsentWithdrawn.class, Map.of("workerId", workerOf(spared)));
        news.tell(ConsentWithdrawn.class, Map.of("workerId", workerOf(member), "purpose", "POLITICAL_STATUS"));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(mongo.findById(member, Document.class, "memberships"))
                        .isNull());
        assertThat(mongo.findById(spared, Document.class, "memberships")).isNotNull();
    }

    private void tellOfTheGrid(Class<? extends Record> contract, Map<String, Object> more) {
        Map<String, Object> values = new HashMap<>(Map.of("gridCode", grid, "communityCode", town.community));
        values.putAll(more);
        news.tell(contract, values);
    }

    private Answer leaf() {
        return api.get("/api/v1/areas/" + grid);
    }

    private List<String> leaves() {
        return api.get("/api/v1/areas?level=GRID&under=" + town.street)
                .expect(200)
                .json()
                .at("/items")
                .findValuesAsString("code");
    }

    private String workerOf(String membership) {
        return mongo.findById(membership, Document.class, "memberships").getString("workerId");
    }
}
