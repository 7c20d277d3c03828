package io.fengyi.welfare.intake;

import io.fengyi.contracts.registry.AreaChanged;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import io.fengyi.welfare.community.AreaNames;
import io.fengyi.welfare.community.Communities;
import io.fengyi.welfare.community.Community;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Areas of registry-service become our communities; districts and streets are prefixes of their codes, with names. */
@Component
class AreaFacts implements EventIntake {

    private static final String COMMUNITY = "COMMUNITY";

    private final Communities communities;
    private final AreaNames names;

    AreaFacts(Communities communities, AreaNames names) {
        this.communities = communities;
        this.names = names;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.area.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        if (!event.type().equals("fengyi.registry.AreaChanged.v1")) {
            return;
        }
        AreaChanged area = event.as(AreaChanged.class);
        names.learn(area.code(), area.name(), event.time());
        if (area.level().equals(COMMUNITY)) {
            communities.learn(new Community(area.code(), area.name(), area.validFrom(), area.validTo()), event.time());
        }
    }
}
