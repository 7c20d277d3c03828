package io.fengyi.registry.political;

/** A feature that keeps political records and lets them go; several beans. */
public interface Forgets {

    /** The consent was taken back or the person is forgotten: everything goes. Doing it again changes nothing. */
    void forget(String workerId);
}
