package io.fengyi.registry.political;

/** A feature that keeps political records and lets them go; several beans. */
public interface Forgets {

    /** {@code @Order} of those who find a person by the membership: they go before it does. */
    int WHILE_MEMBERSHIP_IS_KNOWN = 1;

    /** The consent was taken back or the person is forgotten: everything goes. Doing it again changes nothing. */
    void forget(String workerId);
}
