package io.fengyi.outbound;

/** The only way to an address that somebody else named. Source: platform.md 3.8, "outbound calls". */
public interface OutboundCalls {

    /**
     * Refuses an address that would not be called: now, as the name resolves now.
     *
     * @throws AddressNotAllowed also for a name that cannot be resolved
     */
    void check(String url);

    /**
     * Makes the call, at most ten seconds long, following no redirect.
     *
     * @throws AddressNotAllowed before anything is sent
     * @throws OutboundFailed when there is no whole answer
     */
    OutboundReply call(OutboundRequest request);
}
