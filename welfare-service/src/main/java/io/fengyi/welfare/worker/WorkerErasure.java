package io.fengyi.welfare.worker;

/** What a feature does when a person is to be forgotten; a bean of the feature. Doing it twice changes nothing. */
public interface WorkerErasure {

    /** Deletes what is the person's own and cuts the link from what stays. */
    void forget(String workerId);
}
