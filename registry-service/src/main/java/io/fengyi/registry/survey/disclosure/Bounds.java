package io.fengyi.registry.survey.disclosure;

/** What a reader of the published table can work out of a hidden cell. */
public record Bounds(int min, int max) {

    boolean isCloserThan(int k) {
        return max - min < k;
    }
}
