package io.fengyi.gateway.limit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one client may ask.
 *
 * @param requestsPerSecond refill of a client's bucket; 0 switches the limit off
 * @param burst size of the bucket
 * @param clients how many buckets are kept
 * @param body largest body
 * @param uploads larger bodies that are not JSON, by path prefix
 */
@ConfigurationProperties("fengyi.gateway.limit")
public record LimitSettings(
        @DefaultValue("20") int requestsPerSecond,
        @DefaultValue("40") int burst,
        @DefaultValue("100000") int clients,
        @DefaultValue("1MB") DataSize body,
        @DefaultValue List<Upload> uploads) {

    /** Files may be sent to this path. */
    public record Upload(String path, DataSize size) {}
}
