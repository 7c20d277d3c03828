package io.fengyi.contracts.privacy;

import io.fengyi.contracts.EventContract;
import java.util.List;
import java.util.Map;

/**
 * One service has forgotten the person of this erasure.
 *
 * @param removed deleted or cut, by section
 * @param kept what stays without the person, and on what ground
 */
@EventContract(topic = "{service}.privacy.v1", type = "fengyi.{service}.ErasureAcknowledged.v1")
public record ErasureAcknowledged(String requestId, String service, Map<String, Long> removed, List<Kept> kept) {

    /** @param basis the law or rule that asks for it */
    public record Kept(String section, long count, String basis) {}
}
