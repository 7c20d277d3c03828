package io.fengyi.registry.intake;

import io.fengyi.contracts.welfare.StationMenuAnnounced;
import io.fengyi.registry.message.template.TemplateCode;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** New menus, to the followers whom the event names. */
@Component
class StationNews implements EventIntake {

    private final Telling telling;

    StationNews(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Set<String> topics() {
        return Set.of("welfare.notice.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        if (event.type().equals("fengyi.welfare.StationMenuAnnounced.v1")) {
            StationMenuAnnounced menu = event.as(StationMenuAnnounced.class);
            Map<String, String> fields =
                    Map.of("station", menu.name(), "from", menu.from().toString());
            menu.workerIds()
                    .forEach(worker ->
                            telling.worker(event, TemplateCode.STATION_MENU, worker, fields, menu.stationId()));
        }
    }
}
