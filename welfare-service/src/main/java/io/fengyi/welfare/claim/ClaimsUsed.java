package io.fengyi.welfare.claim;

import io.fengyi.store.PageRequest;
import io.fengyi.welfare.usedservices.UsedService;
import io.fengyi.welfare.usedservices.UsedServicesPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** The rider's own claims among the services used; the newest hundred. */
@Component
class ClaimsUsed implements UsedServicesPart {

    private final ClaimDesk claims;

    ClaimsUsed(ClaimDesk claims) {
        this.claims = claims;
    }

    @Override
    public String name() {
        return "claims";
    }

    @Override
    public List<UsedService> of(String workerId) {
        return claims.of(workerId, null, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .map(claim -> new UsedService(
                        claim.id(),
                        claim.benefit().title(),
                        claim.claimedAt(),
                        claim.state().name(),
                        null))
                .toList();
    }
}
