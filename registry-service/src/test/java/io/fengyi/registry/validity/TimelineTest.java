package io.fengyi.registry.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate START = LocalDate.of(2023, 1, 1);

    @Test
    void laterChangesDoNotMoveEarlierDays() {
        Timeline<String> line = Timeline.startingOn(START, "A").from(LocalDate.of(2023, 4, 1), old -> "B");
        assertThat(line.on(LocalDate.of(2022, 12, 31))).isEmpty();
        assertThat(line.on(LocalDate.of(2023, 3, 31))).contains("A");
        assertThat(line.on(LocalDate.of(2023, 4, 1))).contains("B");
        assertThat(line.current()).isEqualTo("B");
    }

    @Test
    void aChangeBackLeavesTwoSpansAndNoChangeLeavesOne() {
        Timeline<String> line = Timeline.startingOn(START, "A")
                .from(START.plusDays(10), old -> "B")
                .from(START.plusDays(10), old -> "A");
        assertThat(line.spans()).hasSize(1);
    }

    @Test
    void nothingHoldsBeforeTheStart() {
        assertThatThrownBy(() -> Timeline.startingOn(START, "A").from(START.minusDays(1), old -> "B"))
                .isInstanceOf(BeforeTheStart.class);
    }

    @Property
    void equalsADayByDayModel(@ForAll @Size(max = 20) List<@IntRange(max = 60) Integer> days) {
        Timeline<Integer> line = Timeline.startingOn(START, -1);
        Map<Integer, Integer> model = new HashMap<>();
        for (int d = 0; d <= 61; d++) {
            model.put(d, -1);
        }
        for (int i = 0; i < days.size(); i++) {
            int value = i % 3;
            line = line.from(START.plusDays(days.get(i)), old -> value);
            for (int d = days.get(i); d <= 61; d++) {
                model.put(d, value);
            }
        }
        for (int d = 0; d <= 61; d++) {
            assertThat(line.on(START.plusDays(d))).contains(model.get(d));
        }
    }
}
