package io.fengyi.governance.intake;

import io.fengyi.contracts.registry.SiteChanged;
import io.fengyi.contracts.registry.SiteClosed;
import io.fengyi.contracts.registry.SiteOpened;
import io.fengyi.governance.site.KnownSite;
import io.fengyi.governance.site.Sites;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Registry-service's facts about sites, which a feedback group may be of. */
@Component
class SiteFacts implements EventIntake {

    private final Sites sites;

    SiteFacts(Sites sites) {
        this.sites = sites;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.site.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.registry.SiteOpened.v1" -> {
                SiteOpened fact = event.as(SiteOpened.class);
                sites.learn(new KnownSite(fact.siteId(), fact.communityCode(), true, event.time()));
            }
            case "fengyi.registry.SiteChanged.v1" -> {
                SiteChanged fact = event.as(SiteChanged.class);
                sites.learn(new KnownSite(fact.siteId(), fact.communityCode(), true, event.time()));
            }
            case "fengyi.registry.SiteClosed.v1" -> {
                SiteClosed fact = event.as(SiteClosed.class);
                sites.learn(new KnownSite(fact.siteId(), fact.communityCode(), false, event.time()));
            }
            default -> {
                // other types are not for us
            }
        }
    }
}
