package io.fengyi.registry.intake;

import io.fengyi.registry.message.MessageDesk;
import io.fengyi.registry.message.News;
import io.fengyi.registry.message.template.TemplateCode;
import io.fengyi.relay.ReceivedEvent;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns events into news under their permanent name, so that an event that comes again tells nobody twice. */
@Component
class Telling {

    private final MessageDesk desk;

    Telling(MessageDesk desk) {
        this.desk = desk;
    }

    void worker(
            ReceivedEvent event,
            TemplateCode template,
            @Nullable String workerId,
            Map<String, String> fields,
            @Nullable String subject) {
        if (workerId != null) {
            desk.tellWorker(workerId, News.of(name(event), template, fields, subject));
        }
    }

    void worker(String workerId, News news) {
        desk.tellWorker(workerId, news);
    }

    void duty(
            ReceivedEvent event,
            TemplateCode template,
            String communityCode,
            Map<String, String> fields,
            String subject) {
        desk.tellDuty(communityCode, News.of(name(event), template, fields, subject));
    }

    static String name(ReceivedEvent event) {
        return event.source() + '|' + event.id();
    }
}
