package io.fengyi.registry.survey.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Hides cells until nobody can tell a small one closer than k. Source: registry.md 3.10, steps 1–4. */
public final class Suppression {

    private final int k;

    /** @param k 5 or 11: cells below are hidden */
    public Suppression(int k) {
        this.k = k;
    }

    /** A one-way table: its cells add up to nothing but the number of answers, so any two hidden ones hide each other. */
    public Suppressed oneWay(int[] counts) {
        boolean[][] hidden = new boolean[2][counts.length + 1];
        for (int c = 0; c < counts.length; c++) {
            hidden[0][c] = counts[c] > 0 && counts[c] < k;
        }
        boolean left = true;
        while (left && isTold(counts, hidden[0])) {
            left = hideSmallest(counts, hidden[0]);
        }
        return new Suppressed(hidden, isTold(counts, hidden[0]), audit(counts, hidden[0]));
    }

    /** A cross-tab, without those who left a question out. */
    public Suppressed crossTab(int[][] counts, Side rows, Side columns) {
        return new CrossTable(k, counts, rows, columns).suppress();
    }

    /** Exactly one hidden cell, or hidden cells that add to less than k. */
    private boolean isTold(int[] counts, boolean[] hidden) {
        long cells = places(counts, hidden).count();
        return cells == 1 || (cells > 1 && sum(counts, hidden) < k);
    }

    private static boolean hideSmallest(int[] counts, boolean[] hidden) {
        int best = -1;
        for (int c = 0; c < counts.length; c++) {
            if (!hidden[c] && counts[c] > 0 && (best < 0 || counts[c] < counts[best])) {
                best = c;
            }
        }
        if (best >= 0) {
            hidden[best] = true;
        }
        return best >= 0;
    }

    private static List<Suppressed.Audited> audit(int[] counts, boolean[] hidden) {
        int sum = sum(counts, hidden);
        int least = places(counts, hidden).count() == 1 ? sum : 0;
        List<Suppressed.Audited> audit = new ArrayList<>();
        places(counts, hidden).forEach(c -> audit.add(new Suppressed.Audited(0, c, new Bounds(least, sum))));
        return audit;
    }

    private static int sum(int[] counts, boolean[] hidden) {
        return places(counts, hidden).map(c -> counts[c]).sum();
    }

    private static IntStream places(int[] counts, boolean[] hidden) {
        return IntStream.range(0, counts.length).filter(c -> hidden[c]);
    }
}
