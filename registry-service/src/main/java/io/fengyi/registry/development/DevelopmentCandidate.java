package io.fengyi.registry.development;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One candidate as stored; the way so far is sealed.
 *
 * @param open the worker while the way is open: one at a time
 * @param introducers keyed hashes of the introducers' memberships
 */
@Document("development_candidates")
record DevelopmentCandidate(
        @Id String id,
        @Version @Nullable Long version,
        String workerId,
        String communityCode,
        byte[] path,
        @Nullable String open,
        @Nullable List<String> introducers) {}
