package io.fengyi.registry.rights.held;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.registry.message.Channel;
import io.fengyi.registry.message.Message;
import io.fengyi.registry.message.MessageDesk;
import io.fengyi.registry.person.WorkerId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the person was told, on every channel, and their settings. */
@Component
class MessageData implements PersonalData {

    private final MessageDesk desk;

    MessageData(MessageDesk desk) {
        this.desk = desk;
    }

    record Row(
            String id,
            Channel channel,
            String title,
            String text,
            Instant at,
            @Nullable Instant readAt) {

        static Row of(Message message) {
            return new Row(
                    message.id(),
                    message.channel(),
                    message.title(),
                    message.text(),
                    message.createdAt(),
                    message.readAt());
        }
    }

    @Override
    public String section() {
        return "messages";
    }

    @Override
    public List<?> of(String workerId) {
        return desk.all(new WorkerId(workerId)).stream().map(Row::of).toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.removed(desk.forget(new WorkerId(workerId)));
    }
}
