package io.fengyi.learning.xapi;

import java.util.function.Consumer;

/** Where facts of learning come from, always in the same order; one bean per kind of fact. */
public interface LearningRecords {

    /** All facts of one worker in the period. */
    void ofWorker(String workerId, LearningPeriod period, Consumer<LearningFact> to);

    /** All facts of a subtree in the period, one after the other: there may be very many. */
    void inArea(String area, LearningPeriod period, Consumer<LearningFact> to);
}
