package io.fengyi.registry.formation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.partyorganisation.FormationMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the advice whatever the numbers are. */
class AdvisorPropertyTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> TYPES = List.of("COURIER", "FOOD_DELIVERY", "OTHER");

    @Property(tries = 200)
    void everyEnterpriseIsAdvisedOnceInAnyOrderAlikeAndNoPersonIsNamed(@ForAll long seed) {
        Random random = new Random(seed);
        List<Firm> firms = new ArrayList<>();
        int n = random.nextInt(25);
        for (int i = 0; i < n; i++) {
            firms.add(firm(random, i));
        }
        FormationAdvice advice = Advisor.advise(input(firms));
        String answer = JSON.writeValueAsString(advice);
        List<Firm> shuffled = new ArrayList<>(firms);
        Collections.shuffle(shuffled, random);
        assertThat(JSON.writeValueAsString(Advisor.advise(input(shuffled)))).isEqualTo(answer);
        assertThat(advice.items().stream().flatMap(item -> item.enterpriseIds().stream()))
                .containsExactlyInAnyOrderElementsOf(
                        firms.stream().map(Firm::id).toList());
        assertThat(answer).doesNotContain("wkr_", "mem_", "workerId");
        advice.items().forEach(AdvisorPropertyTest::holds);
        assertThat(advice.coverageIfAdopted().numerator()).isBetween(0L, (long) n);
    }

    private static void holds(AdviceItem item) {
        assertThat(item.full()).isEqualTo(item.here() + item.away());
        if (item.action() == AdviceItem.Action.FOUND && item.mode() == FormationMode.SOLE) {
            assertThat(item.full()).isGreaterThanOrEqualTo(3);
            assertThat(item.enterpriseIds()).hasSize(1);
        }
        if (item.action() == AdviceItem.Action.FOUND && item.mode() == FormationMode.JOINT) {
            assertThat(item.full()).isGreaterThanOrEqualTo(3);
            assertThat(item.enterpriseIds().size()).isBetween(2, 5);
            assertThat(item.transfersNeeded()).isEqualTo(Math.max(0, 3 - item.here()));
        }
        if (item.mode() == FormationMode.FUNCTIONAL) {
            assertThat(item.transfersNeeded()).isZero();
        }
    }

    private static Firm firm(Random random, int i) {
        int full = random.nextInt(5);
        boolean known = random.nextInt(4) > 0;
        return new Firm(
                "ent_%03d".formatted(i),
                "32029900" + (1 + random.nextInt(2)) + "%03d".formatted(1 + random.nextInt(3)),
                known ? new Firm.Spot(120 + random.nextDouble() / 10, 31 + random.nextDouble() / 10) : null,
                random.nextInt(100),
                TYPES.get(random.nextInt(TYPES.size())),
                full,
                full == 0 ? 0 : random.nextInt(full + 1),
                random.nextInt(2),
                random.nextInt(7),
                Map.of("SITE_HEAD", (long) random.nextInt(7)));
    }

    private static AdviceInput input(List<Firm> firms) {
        return new AdviceInput(LocalDate.parse("2023-03-31"), "320299", firms.size(), 0, firms, List.of());
    }
}
