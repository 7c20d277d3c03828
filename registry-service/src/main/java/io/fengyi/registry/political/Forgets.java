package io.fengyi.registry.political;

import java.util.List;

/** A feature that keeps political records, shows them to the person and lets them go; several beans. */
public interface Forgets {

    /** {@code @Order} of those who find a person by the membership: they go before it does. */
    int WHILE_MEMBERSHIP_IS_KNOWN = 1;

    /** What is kept of this person, for their own eyes. */
    default List<?> held(String workerId) {
        return List.of();
    }

    /** How many records that is; none is opened for it. */
    default long count(String workerId) {
        return 0;
    }

    /** The consent was taken back or the person is forgotten: everything goes. Doing it again changes nothing. */
    void forget(String workerId);
}
