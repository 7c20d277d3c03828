package io.fengyi.registry.survey.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
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
    void alwaysAHundred(@ForAll("counts") int[] counts) {
        double[] percents = Percents.addingUp(counts);
        boolean any = java.util.Arrays.stream(counts).anyMatch(count -> count > 0);
        long tenths = Math.round(DoubleStream.of(percents).sum() * 10);
        assertThat(tenths).isEqualTo(any ? 1000 : 0);
    }

    @Provide
    Arbitrary<int[]> counts() {
        return Arbitraries.integers()
                .between(0, 999)
                .array(int[].class)
                .ofMinSize(2)
                .ofMaxSize(20);
    }
}
