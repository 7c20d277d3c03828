package io.fengyi.figures;

/** Counts of people below five are not shown outside SELF. Source: platform.md 3.5. */
public final class SmallCells {

    /** The smallest number of people that is shown; 0 is shown too. */
    public static final int K = 5;

    private SmallCells() {}

    public static boolean hides(long people) {
        return people > 0 && people < K;
    }
}
