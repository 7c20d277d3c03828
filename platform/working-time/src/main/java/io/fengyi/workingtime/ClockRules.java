package io.fengyi.workingtime;

/**
 * Which stages a kind of case has and how long each may take; an enum of the service implements it.
 *
 * @param <S> the stages, in the order they are shown
 */
public interface ClockRules<S extends Enum<S>> {

    /** The enum of the stages. */
    Class<S> stages();

    Limit limit(S stage);

    /** True for a stage that keeps the time it used when it begins again, until the next round. */
    boolean keepsTime(S stage);
}
