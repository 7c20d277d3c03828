package io.fengyi.registry.survey.disclosure;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Percentages with one decimal. */
public final class Percents {

    private static final int TENTHS = 1000;

    private Percents() {}

    /** Parts of a whole, adding to 100.0: what rounding down leaves goes to the largest remainders (ties: order). */
    public static double[] addingUp(int[] counts) {
        int n = IntStream.of(counts).sum();
        long[] tenths = new long[counts.length];
        if (n == 0) {
            return new double[counts.length];
        }
        long left = TENTHS;
        for (int i = 0; i < counts.length; i++) {
            tenths[i] = (long) counts[i] * TENTHS / n;
            left -= tenths[i];
        }
        IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingLong(i -> -((long) counts[i] * TENTHS % n)))
                .limit(left)
                .forEach(i -> tenths[i]++);
        return IntStream.range(0, counts.length)
                .mapToDouble(i -> tenths[i] / 10.0)
                .toArray();
    }

    /** One part, half up. */
    public static double of(int count, int n) {
        return n == 0 ? 0 : ((long) count * TENTHS * 2 + n) / (2L * n) / 10.0;
    }
}
