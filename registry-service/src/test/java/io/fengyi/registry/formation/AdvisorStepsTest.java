package io.fengyi.registry.formation;

import static org.assertj.core.api.Assertions.assertThat;

import io.fengyi.registry.partyorganisation.FormationMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The four steps of registry.md 3.6, one rule at a time. A hundredth of a degree of longitude here is 950 metres. */
class AdvisorStepsTest {

    private static final String STREET = "320299001";

    @ParameterizedTest
    @CsvSource({"3, 0, 3", "3, 1, 2", "3, 2, 1", "3, 3, 0", "5, 4, 0"})
    void threeFullMembersOrganiseAloneAndMissingPapersAreTransferred(int full, int here, int transfers) {
        AdviceItem item = only(advise(firm("A").full(full, here)));
        assertThat(item.mode()).isEqualTo(FormationMode.SOLE);
        assertThat(item.transfersNeeded()).isEqualTo(transfers);
        assertThat(item.away()).isEqualTo(full - here);
        assertThat(item.reasons()).extracting(AdviceItem.Reason::code).first().isEqualTo("FULL_ENOUGH");
    }

    @Test
    void twoFullMembersAreNotEnoughAlone() {
        assertThat(only(advise(firm("A").full(2, 2))).mode()).isNotEqualTo(FormationMode.SOLE);
    }

    /** The one with most full members seeds; of equals the one with most workers; of these the lowest id. */
    @Test
    void theSeedHasMostFullMembersThenMostWorkersThenTheLowestId() {
        List<AdviceItem> byFull = advise(
                firm("A").full(1, 0).at(120.300),
                firm("B").full(1, 0).at(120.301),
                firm("C").full(1, 0).at(120.302),
                firm("D").full(2, 0).at(120.309),
                firm("E").full(1, 0).at(120.310));
        assertThat(groups(byFull)).containsExactly(List.of("D", "E"), List.of("A", "B", "C"));
        List<AdviceItem> byWorkers = advise(
                firm("A").full(2, 0).workers(10).at(120.300),
                firm("B").full(2, 0).workers(20).at(120.310),
                firm("C").full(1, 0).at(120.311),
                firm("D").full(1, 0).at(120.301));
        assertThat(groups(byWorkers)).containsExactly(List.of("B", "C"), List.of("A", "D"));
        List<AdviceItem> byId = advise(
                firm("B").full(2, 0).at(120.310),
                firm("A").full(2, 0).at(120.300),
                firm("C").full(1, 0).at(120.311),
                firm("D").full(1, 0).at(120.301));
        assertThat(groups(byId)).containsExactly(List.of("A", "D"), List.of("B", "C"));
    }

    /** It takes the nearest until there are three; who has no known place comes last. */
    @Test
    void theNearestAreTakenUntilThereAreThree() {
        List<AdviceItem> items = advise(
                firm("A").full(2, 0).at(120.300),
                firm("B").full(1, 0).nowhere(),
                firm("C").full(1, 0).at(120.350),
                firm("D").full(1, 0).at(120.302));
        // D is nearest; the two that are left join the group of their community
        assertThat(groups(items)).containsExactly(List.of("A", "B", "C", "D"));
        assertThat(items.get(0).full()).isEqualTo(5);
    }

    @Test
    void transfersBringTheGroupToThreePapersHere() {
        assertThat(only(advise(firm("A").full(2, 1), firm("B").full(1, 0))).transfersNeeded())
                .isEqualTo(2);
        assertThat(only(advise(firm("A").full(2, 2), firm("B").full(1, 1))).transfersNeeded())
                .isZero();
    }

    /** Communities come first; then once more across those of one subdistrict, within three kilometres. */
    @Test
    void aGroupReachesAcrossCommunitiesOnlyWhenItsOwnIsNotEnough() {
        List<AdviceItem> items = advise(
                firm("A").full(2, 0).in(1).at(120.300),
                firm("B").full(1, 0).in(2).at(120.301),
                firm("C").full(1, 0).in(1).at(120.320));
        assertThat(groups(items)).containsExactly(List.of("A", "C"));
        List<AdviceItem> across = advise(
                firm("A").full(2, 0).in(1).at(120.300),
                firm("B").full(1, 0).in(2).at(120.331));
        assertThat(groups(across)).containsExactly(List.of("A", "B"));
        List<AdviceItem> tooFar = advise(
                firm("A").full(2, 0).in(1).at(120.300),
                firm("B").full(1, 0).in(2).at(120.333));
        assertThat(groups(tooFar)).isEmpty();
        List<AdviceItem> unknown = advise(
                firm("A").full(2, 0).in(1).at(120.300),
                firm("B").full(1, 0).in(2).nowhere());
        assertThat(groups(unknown)).isEmpty();
    }

    @Test
    void aGroupNeverReachesIntoAnotherSubdistrict() {
        List<AdviceItem> items = advise(
                firm("A").full(2, 0).home("320299001001").at(120.300),
                firm("B").full(1, 0).home("320299002001").at(120.301));
        assertThat(groups(items)).isEmpty();
    }

    /** At most five: the sixth of a community is left over, and stays so. */
    @Test
    void fiveEnterprisesAreTheMost() {
        List<AdviceItem> items = advise(
                firm("A").full(1, 0),
                firm("B").full(1, 0),
                firm("C").full(1, 0),
                firm("D").full(1, 0),
                firm("E").full(1, 0));
        assertThat(groups(items)).containsExactly(List.of("A", "B", "C", "D", "E"));
        List<AdviceItem> six = advise(
                firm("A").full(2, 0),
                firm("B").full(1, 0),
                firm("C").full(2, 0),
                firm("D").full(1, 0),
                firm("E").full(1, 0),
                firm("F").full(1, 0));
        assertThat(groups(six)).allMatch(group -> group.size() <= 5).hasSize(2);
        assertThat(six.stream().flatMap(item -> item.enterpriseIds().stream())).hasSize(6);
    }

    @Test
    void aLeftOverOfAnotherCommunityDoesNotJoin() {
        List<AdviceItem> items = advise(
                firm("A").full(2, 0).in(1).at(120.300),
                firm("B").full(1, 0).in(1).at(120.301),
                firm("C").full(1, 0).in(2).at(120.400).of("COURIER"));
        assertThat(groups(items)).containsExactly(List.of("A", "B"));
        AdviceItem attached = items.get(1);
        assertThat(attached.action()).isEqualTo(AdviceItem.Action.EXTEND);
        assertThat(attached.enterpriseIds()).containsExactly("C");
        assertThat(attached.mode()).isEqualTo(FormationMode.JOINT);
    }

    /** Members on probation count for a functional one, and no transfer is needed. */
    @Test
    void enterprisesOfOneKindFoundAFunctionalOne() {
        AdviceItem item = only(
                advise(firm("A").of("COURIER").prob(1), firm("B").of("COURIER").prob(1)));
        assertThat(item.action()).isEqualTo(AdviceItem.Action.FOUND);
        assertThat(item.mode()).isEqualTo(FormationMode.FUNCTIONAL);
        assertThat(item.transfersNeeded()).isZero();
        assertThat(advise(firm("A").of("COURIER").prob(1), firm("B").of("OTHER").prob(1)))
                .noneMatch(one -> one.action() == AdviceItem.Action.FOUND);
    }

    @Test
    void oneOfTheSameKindIsExtendedBeforeAnotherIsFounded() {
        Standing couriers = new Standing("pto_1", FormationMode.FUNCTIONAL, STREET, "COURIER", List.of());
        AdviceItem item = only(advise(
                List.of(couriers),
                firm("A").of("COURIER").prob(1),
                firm("B").of("COURIER").prob(1)));
        assertThat(item.action()).isEqualTo(AdviceItem.Action.EXTEND);
        assertThat(item.organisationId()).isEqualTo("pto_1");
        Standing elsewhere = new Standing("pto_2", FormationMode.FUNCTIONAL, "320299002", "COURIER", List.of());
        assertThat(only(advise(
                                List.of(elsewhere),
                                firm("A").of("COURIER").prob(1),
                                firm("B").of("COURIER").prob(1)))
                        .action())
                .isEqualTo(AdviceItem.Action.FOUND);
    }

    @Test
    void aLoneMemberIsAttachedToTheNearestFunctionalOrJointOne() {
        Standing far = new Standing(
                "pto_1", FormationMode.FUNCTIONAL, STREET, "TRUCK_DRIVER", List.of(new Firm.Spot(120.4, 31.49)));
        Standing near =
                new Standing("pto_2", FormationMode.JOINT, STREET, "COURIER", List.of(new Firm.Spot(120.31, 31.49)));
        AdviceItem item =
                only(advise(List.of(far, near), firm("A").of("OTHER").prob(1).at(120.30)));
        assertThat(item.action()).isEqualTo(AdviceItem.Action.EXTEND);
        assertThat(item.organisationId()).isEqualTo("pto_2");
        assertThat(item.mode()).isEqualTo(FormationMode.JOINT);
    }

    /** Nobody there: an instructor first, with counts that give nobody away. */
    @Test
    void withoutAMemberTheGroundIsPrepared() {
        AdviceItem item = only(advise(firm("A"), firm("B")));
        assertThat(item.action()).isEqualTo(AdviceItem.Action.NURTURE);
        assertThat(item.enterpriseIds()).containsExactly("A", "B");
        assertThat(item.reasons().get(0).code()).isEqualTo("NO_MEMBER");
        assertThat(item.reasons().get(0).text()).contains("2家企业");
    }

    @Test
    void coverageIsThatOfTheDayAndThatAfterAdoption() {
        FormationAdvice advice = Advisor.advise(new AdviceInput(
                LocalDate.parse("2023-03-31"),
                STREET,
                3,
                1,
                List.of(firm("A").full(3, 3).build(), firm("B").build()),
                List.of()));
        assertThat(advice.coverageNow().percent()).isEqualByComparingTo("33.3");
        assertThat(advice.coverageIfAdopted().numerator()).isEqualTo(2);
        assertThat(advice.coverageIfAdopted().percent()).isEqualByComparingTo("66.7");
    }

    private static AdviceItem only(List<AdviceItem> items) {
        assertThat(items).hasSize(1);
        return items.get(0);
    }

    private static List<List<String>> groups(List<AdviceItem> items) {
        return items.stream()
                .filter(item -> item.mode() == FormationMode.JOINT && item.action() == AdviceItem.Action.FOUND)
                .map(AdviceItem::enterpriseIds)
                .toList();
    }

    private static List<AdviceItem> advise(Draft... firms) {
        return advise(List.of(), firms);
    }

    private static List<AdviceItem> advise(List<Standing> standing, Draft... drafts) {
        List<Firm> firms = new ArrayList<>();
        for (Draft draft : drafts) {
            firms.add(draft.build());
        }
        return Advisor.advise(
                        new AdviceInput(LocalDate.parse("2023-03-31"), "320299", firms.size(), 0, firms, standing))
                .items();
    }

    private static Draft firm(String id) {
        return new Draft(id);
    }

    /** An enterprise in the first community, at 120.30, with ten workers of no kind. */
    private static final class Draft {

        private final String id;
        private String home = STREET + "001";
        private @Nullable Double longitude = 120.30;
        private long workers = 10;
        private String type = "FOOD_DELIVERY";
        private int full;
        private int here;
        private int prob;

        private Draft(String id) {
            this.id = id;
        }

        private Draft full(int members, int papersHere) {
            full = members;
            here = papersHere;
            return this;
        }

        private Draft prob(int members) {
            prob = members;
            return this;
        }

        private Draft of(String workerType) {
            type = workerType;
            return this;
        }

        private Draft workers(long people) {
            workers = people;
            return this;
        }

        private Draft in(int community) {
            return home(STREET + "%03d".formatted(community));
        }

        private Draft home(String community) {
            home = community;
            return this;
        }

        private Draft at(double degrees) {
            longitude = degrees;
            return this;
        }

        private Draft nowhere() {
            longitude = null;
            return this;
        }

        private Firm build() {
            return new Firm(
                    id,
                    home,
                    longitude == null ? null : new Firm.Spot(longitude, 31.49),
                    workers,
                    type,
                    full,
                    here,
                    prob,
                    0,
                    Map.of());
        }
    }
}
