package io.fengyi.registry.political;

/** A feature that keeps political records and lets them go; several beans. Doing it again changes nothing. */
public interface Forgets {

    /** The POLITICAL_STATUS consent is gone: whatever rests on it is deleted. */
    void consentWithdrawn(String workerId);

    /** The person is forgotten. */
    default void erased(String workerId) {
        consentWithdrawn(workerId);
    }
}
