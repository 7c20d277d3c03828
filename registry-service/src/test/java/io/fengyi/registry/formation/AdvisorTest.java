package io.fengyi.registry.formation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.partyorganisation.FormationMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** R67: the demo of registry.md 3.6, built from its numbers. */
class AdvisorTest {

    private static final String STREET = "320299001";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Firm firm(
            String id, int community, String type, long workers, int full, int here, double longitude) {
        return new Firm(
                id,
                STREET + "%03d".formatted(community),
                new Firm.Spot(longitude, 31.49),
                workers,
                type,
                full,
                here,
                0,
                0,
                Map.of());
    }

    private static List<Firm> demoFirms() {
        return List.of(
                firm("E04", 2, "COURIER", 88, 3, 0, 120.30),
                firm("E05", 3, "FOOD_DELIVERY", 95, 2, 0, 120.31),
                firm("E06", 3, "COURIER", 62, 1, 0, 120.312),
                firm("E07", 1, "FOOD_DELIVERY", 54, 1, 0, 120.32),
                firm("E08", 8, "FOOD_DELIVERY", 47, 1, 0, 120.373),
                firm("E09", 5, "RIDE_HAILING", 51, 0, 0, 120.33),
                firm("E10", 6, "COURIER", 33, 0, 0, 120.34),
                firm("E11", 4, "STREAMER", 20, 0, 0, 120.35),
                firm("E12", 7, "OTHER", 14, 0, 0, 120.36));
    }

    private static AdviceInput demo(List<Firm> firms) {
        Standing trucks = new Standing(
                "pto_E03", FormationMode.FUNCTIONAL, STREET, "TRUCK_DRIVER", List.of(new Firm.Spot(120.32, 31.49)));
        return new AdviceInput(LocalDate.parse("2023-03-31"), STREET, 12, 3, firms, List.of(trucks));
    }

    @Test
    void theDemoIsAdvisedAsTheSpecSays() {
        FormationAdvice advice = Advisor.advise(demo(demoFirms()));
        assertThat(advice.items())
                .extracting(item -> item.action() + " " + item.mode() + " " + item.enterpriseIds())
                .containsExactly(
                        "FOUND SOLE [E04]",
                        "FOUND JOINT [E05, E06]",
                        "FOUND FUNCTIONAL [E07, E08]",
                        "NURTURE null [E09, E10, E11, E12]");
        assertThat(advice.items()).extracting(AdviceItem::transfersNeeded).containsExactly(3, 3, 0, 0);
        assertThat(advice.coverageNow().percent()).isEqualByComparingTo("25.0");
        assertThat(advice.coverageIfAdopted().percent()).isEqualByComparingTo("66.7");
        assertThat(advice.items().get(0).reasons().get(1).text()).isEqualTo("其中组织关系在本地0名、在外3名，须转入3名");
    }

    @Test
    void theSameInputInAnyOrderGivesTheSameBytes() {
        String expected = JSON.writeValueAsString(Advisor.advise(demo(demoFirms())));
        List<Firm> shuffled = new ArrayList<>(demoFirms());
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(JSON.writeValueAsString(Advisor.advise(demo(shuffled)))).isEqualTo(expected);
        }
    }

    @Test
    void anotherInputHasAnotherHash() {
        List<Firm> other = new ArrayList<>(demoFirms());
        other.set(8, firm("E12", 7, "OTHER", 15, 0, 0, 120.36));
        assertThat(demo(other).hash()).isNotEqualTo(demo(demoFirms()).hash());
        assertThat(demo(demoFirms()).hash()).hasSize(64);
    }

    @Test
    void aFunctionalOrganisationOfTheSameKindIsExtended() {
        FormationAdvice advice = Advisor.advise(demo(List.of(firm("E20", 1, "TRUCK_DRIVER", 10, 1, 0, 120.3))));
        AdviceItem item = advice.items().get(0);
        assertThat(item.action()).isEqualTo(AdviceItem.Action.EXTEND);
        assertThat(item.organisationId()).isEqualTo("pto_E03");
    }

    @Test
    void aLoneMemberIsAttachedToTheNearestOrElseNurtured() {
        Firm lone = firm("E20", 1, "OTHER", 10, 1, 0, 120.3);
        assertThat(Advisor.advise(demo(List.of(lone))).items().get(0).organisationId())
                .isEqualTo("pto_E03");
        AdviceInput nothingNear =
                new AdviceInput(LocalDate.parse("2023-03-31"), STREET, 1, 0, List.of(lone), List.of());
        AdviceItem item = Advisor.advise(nothingNear).items().get(0);
        assertThat(item.action()).isEqualTo(AdviceItem.Action.NURTURE);
        assertThat(item.reasons().get(0).code()).isEqualTo("NOTHING_NEAR");
    }

    @Test
    void jointGroupsReachAcrossCommunitiesWithinThreeKilometres() {
        Firm a = firm("A", 1, "COURIER", 10, 2, 0, 120.300);
        Firm near = firm("B", 2, "COURIER", 10, 1, 0, 120.320);
        Firm far = firm("C", 2, "COURIER", 10, 1, 0, 120.360);
        assertThat(Advisor.advise(demo(List.of(a, near))).items().get(0).mode()).isEqualTo(FormationMode.JOINT);
        assertThat(Advisor.advise(demo(List.of(a, far))).items().get(0).mode()).isEqualTo(FormationMode.FUNCTIONAL);
    }

    @Test
    void aLeftOverJoinsTheGroupOfItsCommunityAndNoGroupPassesFive() {
        List<Firm> firms = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            firms.add(firm("E" + i, 1, "COURIER", 10, 1, 0, 120.3 + 0.001 * i));
        }
        List<AdviceItem> items = Advisor.advise(demo(firms)).items();
        assertThat(items.stream()
                        .filter(i -> i.mode() == FormationMode.JOINT)
                        .mapToInt(i -> i.enterpriseIds().size()))
                .allMatch(size -> size <= 5);
        assertThat(items.stream().flatMap(i -> i.enterpriseIds().stream()))
                .hasSize(7)
                .doesNotHaveDuplicates();
    }

    @Test
    void fewActivistsAndTagsAreNotShown() {
        Firm four =
                new Firm("A", STREET + "001", null, 10, "OTHER", 0, 0, 0, 4, Map.of("SITE_HEAD", 1L, "KEY_STAFF", 5L));
        AdviceItem item = Advisor.advise(demo(List.of(four))).items().get(0);
        assertThat(item.activists()).isNull();
        assertThat(item.roleTags())
                .containsExactly(new AdviceItem.TagCount("KEY_STAFF", 5L), new AdviceItem.TagCount("SITE_HEAD", null));
    }
}
