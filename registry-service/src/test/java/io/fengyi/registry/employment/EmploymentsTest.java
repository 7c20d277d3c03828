package io.fengyi.registry.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fengyi.http.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EmploymentsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 3, 31);

    @Test
    void fiveAreOpenAtMost() {
        Employments five = Employments.none();
        for (int i = 0; i < 5; i++) {
            five = five.with(open("ent_" + i, "2023-01-0" + (i + 1)), TODAY);
        }
        Employments full = five;
        assertThatThrownBy(() -> full.with(open("ent_6", "2023-03-01"), TODAY))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("too-many-employments"));

        Employments oneEnded = full.endedOn(TODAY, spell -> spell.enterpriseId().equals("ent_0"));
        assertThat(oneEnded.with(open("ent_6", "2023-03-01"), TODAY).openOn(TODAY))
                .hasSize(5);
    }

    @Test
    void beginsTodayAtTheLatestAndEndsAfterItsBeginning() {
        assertRefused("from-in-future", "2023-04-01", null);
        assertRefused("to-before-from", "2023-03-01", "2023-02-28");
        assertThat(Employments.none()
                        .with(spell("ent_1", "2023-03-31", "2023-03-31"), TODAY)
                        .openOn(TODAY))
                .isEmpty();
    }

    @Test
    void isOpenFromItsFirstDayUntilTheEveningOfItsLast() {
        Employment spell = spell("ent_1", "2023-03-01", "2023-03-15");
        assertThat(spell.isOpenOn(LocalDate.of(2023, 2, 28))).isFalse();
        assertThat(spell.isOpenOn(LocalDate.of(2023, 3, 1))).isTrue();
        assertThat(spell.isOpenOn(LocalDate.of(2023, 3, 14))).isTrue();
        assertThat(spell.isOpenOn(LocalDate.of(2023, 3, 15))).isFalse();
    }

    @Test
    void othersAreToldTheEnterpriseOfTheOldestOpenOne() {
        Employments spells = Employments.none()
                .with(open("ent_young", "2023-02-01"), TODAY)
                .with(open("ent_old", "2022-02-01"), TODAY)
                .with(spell("ent_over", "2020-01-01", "2021-01-01"), TODAY);
        assertThat(spells.enterpriseOn(TODAY)).isEqualTo("ent_old");
        assertThat(spells.enterpriseOn(LocalDate.of(2020, 6, 1))).isEqualTo("ent_over");
        assertThat(spells.enterpriseOn(LocalDate.of(2021, 6, 1))).isNull();
    }

    @Test
    void endingAgainChangesNothing() {
        Employments spells =
                Employments.none().with(open("ent_1", "2023-02-01"), TODAY).with(open("ent_1", "2023-03-20"), TODAY);
        LocalDate day = LocalDate.of(2023, 3, 10);
        Employments ended = spells.endedOn(day, spell -> true);
        assertThat(ended.spells().get(0).end()).isEqualTo(day);
        assertThat(ended.spells().get(1).end()).isEqualTo(LocalDate.of(2023, 3, 20));
        assertThat(ended.endedOn(day, spell -> true)).isEqualTo(ended);
        assertThat(ended.endedOn(TODAY, spell -> true)).isEqualTo(ended);
    }

    @Test
    void idleIsWhoeverHasNothingOpenSinceTheLastEnd() {
        LocalDate start = LocalDate.of(2022, 1, 1);
        assertThat(Employments.none().idleSince(start)).isEqualTo(start);
        Employments over = Employments.none()
                .with(spell("ent_1", "2022-02-01", "2022-06-01"), TODAY)
                .with(spell("ent_2", "2022-03-01", "2022-09-01"), TODAY);
        assertThat(over.idleSince(start)).isEqualTo(LocalDate.of(2022, 9, 1));
        assertThat(over.with(open("ent_3", "2023-01-01"), TODAY).idleSince(start))
                .isNull();
    }

    @Test
    void knowsWhenOneEndsByItself() {
        Employments spells = Employments.none()
                .with(spell("ent_1", "2022-02-01", "2023-06-01"), TODAY)
                .with(spell("ent_2", "2022-02-01", "2023-05-01"), TODAY)
                .with(spell("ent_3", "2022-02-01", "2023-03-01"), TODAY);
        assertThat(spells.nextEndAfter(TODAY)).isEqualTo(LocalDate.of(2023, 5, 1));
        assertThat(Employments.none().nextEndAfter(TODAY)).isNull();
    }

    private static Employment open(String enterprise, String from) {
        return spell(enterprise, from, null);
    }

    private static Employment spell(String enterprise, String from, String to) {
        return Employments.spell(
                enterprise, null, "FULL_TIME", null, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    private static void assertRefused(String code, String from, String to) {
        assertThatThrownBy(() -> Employments.none().with(spell("ent_1", from, to), TODAY))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
