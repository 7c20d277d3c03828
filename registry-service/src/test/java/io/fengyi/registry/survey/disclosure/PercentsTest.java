package io.fengyi.registry.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PercentsTest {

    @Test
    void thirdsAddUp() {
        assertThat(Percents.addingUp(new int[] {1, 1, 1})).containsExactly(33.4, 33.3, 33.3);
        assertThat(Percents.addingUp(new int[] {20, 57, 23})).containsExactly(20.0, 57.0, 23.0);
        assertThat(Percents.addingUp(new int[] {0, 0})).containsExactly(0.0, 0.0);
        assertThat(Percents.of(2, 3)).isEqualTo(66.7);
        assertThat(Percents.of(1, 0)).isZero();
    }

    @Property(tries = 200)
    void alwaysAHundred(@ForAll @Size(min = 2, max = 20) @IntRange(min = 0, max = 999) int[] counts) {
        double[] percents = Percents.addingUp(counts);
        boolean any = java.util.Arrays.stream(counts).anyMatch(count -> count > 0);
        long tenths = Math.round(DoubleStream.of(percents).sum() * 10);
        assertThat(tenths).isEqualTo(any ? 1000 : 0);
    }
}
