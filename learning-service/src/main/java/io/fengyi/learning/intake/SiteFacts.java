package io.fengyi.learning.intake;

import io.fengyi.contracts.registry.EnterpriseClosed;
import io.fengyi.contracts.registry.PeakWindow;
import io.fengyi.contracts.registry.SiteChanged;
import io.fengyi.contracts.registry.SiteClosed;
import io.fengyi.contracts.registry.SiteOpened;
import io.fengyi.learning.site.PeakHours;
import io.fengyi.learning.site.Site;
import io.fengyi.learning.site.Sites;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where classes can be held and when crews are busy; each effect may be repeated. */
@Component
class SiteFacts implements EventIntake {

    private final Sites sites;

    SiteFacts(Sites sites) {
        this.sites = sites;
    }

    @Override
    public Set<String> topics() {
        return Set.of("registry.site.v1", "registry.enterprise.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.registry.SiteOpened.v1" -> {
                SiteOpened fact = event.as(SiteOpened.class);
                sites.learn(new Site(
                        fact.siteId(),
                        fact.enterpriseId(),
                        fact.name(),
                        fact.communityCode(),
                        text(fact.morningMeeting()),
                        peaks(fact.peakHours()),
                        true,
                        event.time()));
            }
            case "fengyi.registry.SiteChanged.v1" -> {
                SiteChanged fact = event.as(SiteChanged.class);
                sites.learn(new Site(
                        fact.siteId(),
                        fact.enterpriseId(),
                        fact.name(),
                        fact.communityCode(),
                        text(fact.morningMeeting()),
                        peaks(fact.peakHours()),
                        true,
                        event.time()));
            }
            case "fengyi.registry.SiteClosed.v1" -> {
                SiteClosed fact = event.as(SiteClosed.class);
                sites.learn(new Site(
                        fact.siteId(),
                        fact.enterpriseId(),
                        fact.name(),
                        fact.communityCode(),
                        text(fact.morningMeeting()),
                        peaks(fact.peakHours()),
                        false,
                        event.time()));
            }
            case "fengyi.registry.EnterpriseClosed.v1" ->
                sites.closeAllOf(event.as(EnterpriseClosed.class).enterpriseId(), event.time());
            default -> {
                // other types are not for us
            }
        }
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }

    private static List<PeakHours> peaks(List<PeakWindow> windows) {
        return windows.stream()
                .map(window -> PeakHours.of(window.from(), window.to()))
                .toList();
    }
}
