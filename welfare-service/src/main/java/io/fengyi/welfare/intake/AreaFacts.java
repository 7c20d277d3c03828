package io.fengyi.welfare.intake;

import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.relay.ReceivedEvent;
import io.fengyi.welfare.community.Communities;
import io.fengyi.welfare.community.Community;
import org.springframework.stereotype.Component;

/** Areas of registry-service become our communities; districts and streets are prefixes of their codes. */
@Component
class AreaFacts {

    private static final String COMMUNITY = "COMMUNITY";

    private final Communities communities;

    AreaFacts(Communities communities) {
        this.communities = communities;
    }

    void changed(ReceivedEvent event) {
        AreaChanged area = event.as(AreaChanged.class);
        if (area.level().equals(COMMUNITY)) {
            communities.learn(new Community(area.code(), area.name(), area.validFrom(), area.validTo()), event.time());
        }
    }
}
