package io.fengyi.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.governance.GovernanceScenario;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Case rates as dashboards ask for them (governance.md 5). */
class CaseFiguresIT extends GovernanceScenario {

    @Test
    void theRatesOfAMonthWithTheirNumeratorsAndByUnitGridCategoryAndMonth() {
        clock.set("2021-03-01T10:00");
        String rider = aRider();
        String closed = closed(rider);
        command(rider(rider), closed, "rating", Map.of("score", 5)).expect(200);
        accepted(aRider());
        String withdrawer = aRider();
        command(rider(withdrawer), submitted(withdrawer), "withdrawal").expect(200);
        clock.set("2021-03-02T09:00");
        submitted(aRider());
        clock.set("2021-03-31T18:00");

        JsonNode items = figures("2021-03-01", "2021-03-31", "");
        assertThat(rate(items, "acceptanceRate")).isEqualTo("66.67 of 3");
        assertThat(rate(items, "accurateDispatchRate")).isEqualTo("100.00 of 1");
        assertThat(rate(items, "onTimeDispatchRate"))
                .as("one of two was never dispatched")
                .isEqualTo("50.00 of 2");
        assertThat(rate(items, "handlingRate")).isEqualTo("100.00 of 1");
        assertThat(rate(items, "onTimeHandlingRate")).isEqualTo("100.00 of 1");
        assertThat(rate(items, "reworkRate")).isEqualTo("0.00 of 1");
        assertThat(rate(items, "closingRate")).isEqualTo("100.00 of 1");
        assertThat(rate(items, "onTimeClosingRate")).isEqualTo("100.00 of 1");
        assertThat(rate(items, "responseRate")).isEqualTo("66.67 of 3");
        assertThat(rate(items, "solvedRate")).isEqualTo("100.00 of 1");
        assertThat(rate(items, "satisfiedRate")).isEqualTo("100.00 of 1");
        // 0.30 × 66.67 + 0.35 × 100 + 0.35 × 100
        assertThat(item(items, "threeRates").at("/value").decimalValue()).isEqualByComparingTo("90.00");
        assertThat(item(items, "threeRates").at("/n").asLong()).isEqualTo(1);
        assertThat(item(items, "closingRate").at("/records").asString()).contains("/api/v1/reports?from=2021-03-01");

        assertThat(groups("closingRate", "unit").toString()).isEqualTo("[[\"unt_green\",1,1,100.0]]");
        assertThat(groups("acceptanceRate", "grid").toString()).isEqualTo("[[\"" + GRID + "\",2,3,66.67]]");
        assertThat(groups("acceptanceRate", "category").toString()).isEqualTo("[[\"CMGT-01-03\",2,3,66.67]]");
        assertThat(groups("acceptanceRate", "month").toString()).isEqualTo("[[\"2021-03\",2,3,66.67]]");
        assertThat(groups("threeRates", "month").toString()).contains("2021-03");
    }

    @Test
    void whatWasDoneLaterWasNotDoneByThen() {
        clock.set("2021-05-03T10:00");
        String id = resolved(aRider());
        clock.set("2021-05-20T10:00");
        command(grid(), id, "verification").expect(200);
        command(community(), id, "closure").expect(200);
        clock.set("2021-06-30T10:00");
        assertThat(rate(figures("2021-05-01", "2021-05-18", ""), "closingRate")).isEqualTo("0.00 of 1");
        assertThat(rate(figures("2021-05-01", "2021-05-31", ""), "closingRate")).isEqualTo("100.00 of 1");
        assertThat(rate(figures("2021-05-01", "2021-05-31", ""), "onTimeClosingRate"))
                .isEqualTo("0.00 of 1");
    }

    private JsonNode figures(String from, String asOf, String more) {
        return as(street())
                .get("/api/v1/figures/governance?area=" + COMMUNITY + "&from=" + from + "&asOf=" + asOf + more)
                .expect(200)
                .json()
                .at("/items");
    }

    private JsonNode groups(String key, String by) {
        return item(figures("2021-03-01", "2021-03-31", "&groupBy=" + by + "&keys=" + key), key)
                .at("/groups/rows");
    }

    private static JsonNode item(JsonNode items, String key) {
        return items.valueStream()
                .filter(item -> item.at("/key").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String rate(JsonNode items, String key) {
        JsonNode item = item(items, key);
        return item.at("/value").decimalValue().setScale(2) + " of "
                + item.at("/denominator").asLong();
    }
}
