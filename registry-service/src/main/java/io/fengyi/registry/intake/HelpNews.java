package io.fengyi.registry.intake;

import io.fengyi.contracts.welfare.HelpRequestSubmitted;
import io.fengyi.registry.message.template.TemplateCode;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Injuries and accidents reach whoever is on duty, at any hour; the event says neither who nor what. */
@Component
class HelpNews implements EventIntake {

    private static final Map<String, String> URGENT = Map.of("INJURY", "受伤", "ACCIDENT", "事故");

    private final Telling telling;

    HelpNews(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Set<String> topics() {
        return Set.of("welfare.help-request.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        if (event.type().equals("fengyi.welfare.HelpRequestSubmitted.v1")) {
            HelpRequestSubmitted help = event.as(HelpRequestSubmitted.class);
            String category = URGENT.get(help.category());
            if (category != null) {
                telling.duty(
                        event,
                        TemplateCode.HELP_URGENT,
                        help.communityCode(),
                        Map.of("community", help.communityCode(), "category", category),
                        help.helpRequestId());
            }
        }
    }
}
