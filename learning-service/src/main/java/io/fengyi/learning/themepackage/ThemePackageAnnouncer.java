package io.fengyi.learning.themepackage;

import io.fengyi.contracts.learning.ThemePackagePublished;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts a publication into the outbox of the package, to be stored with its state. */
@Component
class ThemePackageAnnouncer {

    private final EventComposer events;

    ThemePackageAnnouncer(EventComposer events) {
        this.events = events;
    }

    ThemePackage published(ThemePackage themePackage) {
        PackageVersion version = themePackage.newest();
        ThemePackagePublished event = new ThemePackagePublished(
                themePackage.id(), version.number(), version.content().courseIds());
        return themePackage.with(
                Outbox.append(themePackage.outbox(), List.of(events.compose(themePackage.id(), event))));
    }
}
