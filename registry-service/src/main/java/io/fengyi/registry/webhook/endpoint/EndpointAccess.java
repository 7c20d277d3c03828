package io.fengyi.registry.webhook.endpoint;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import org.springframework.data.mongodb.core.query.Criteria;

/** What belongs to an endpoint is seen by its partner and by the administrators of the partner's area. */
public final class EndpointAccess {

    private EndpointAccess() {}

    /** A filter on the fields {@code partnerId} and {@code areaCode}. */
    public static Criteria of(Caller caller) {
        return caller.has(Role.PARTNER)
                ? Criteria.where("partnerId").is(caller.clientId())
                : caller.scope(Role.STREET_ADMIN).within("areaCode");
    }

    public static boolean covers(Caller caller, String partnerId, String areaCode) {
        return caller.has(Role.PARTNER)
                ? partnerId.equals(caller.clientId())
                : caller.scope(Role.STREET_ADMIN).covers(areaCode);
    }
}
