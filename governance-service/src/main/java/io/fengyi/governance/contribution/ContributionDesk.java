package io.fengyi.governance.contribution;

import io.fengyi.access.Caller;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers a rider's own contributions; there is no way to ask for somebody else's. */
@Component
public class ContributionDesk {

    private final Map<ContributionKind, Contributions> sources = new EnumMap<>(ContributionKind.class);

    ContributionDesk(List<Contributions> sources) {
        for (Contributions source : sources) {
            Contributions other = this.sources.put(source.kind(), source);
            if (other != null) {
                throw new IllegalStateException(
                        source.kind() + " has two sources: " + other.getClass() + " and " + source.getClass());
            }
        }
    }

    /** Every kind, also those of which there are none. */
    public Map<ContributionKind, ContributionPart> of(Caller caller) {
        String workerId = caller.workerId();
        Map<ContributionKind, ContributionPart> parts = new EnumMap<>(ContributionKind.class);
        for (ContributionKind kind : ContributionKind.values()) {
            Contributions source = sources.get(kind);
            parts.put(kind, source == null ? ContributionPart.nothing() : source.of(workerId));
        }
        return parts;
    }
}
