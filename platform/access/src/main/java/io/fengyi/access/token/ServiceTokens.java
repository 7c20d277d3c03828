package io.fengyi.access.token;

/** The token with which this service calls another one on its own behalf (role SERVICE). */
@FunctionalInterface
public interface ServiceTokens {

    /**
     * An access token that is good for at least a minute more.
     *
     * @throws io.fengyi.http.Unavailable when registry-service does not give one (503)
     */
    String bearer();
}
