package io.fengyi.learning.material;

/**
 * Where copies went.
 *
 * @param id of the station, site, event or worker; a random token for a worker who was erased
 */
public record Recipient(Kind kind, String id) {

    /** Source: learning.md 3.6. */
    public enum Kind {
        STATION,
        SITE,
        EVENT,
        WORKER
    }
}
