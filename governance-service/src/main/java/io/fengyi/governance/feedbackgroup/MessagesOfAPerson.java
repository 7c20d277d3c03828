package io.fengyi.governance.feedbackgroup;

import io.fengyi.media.MediaId;
import io.fengyi.media.MediaStore;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What somebody wrote in groups. Erased, words and photos go; that there was a message stays. */
@Component("groupMessagesOfAPerson")
class MessagesOfAPerson implements PersonalData {

    private final GroupMessages messages;
    private final MediaStore media;

    MessagesOfAPerson(GroupMessages messages, MediaStore media) {
        this.messages = messages;
        this.media = media;
    }

    record Row(
            String groupId,
            @Nullable String text,
            int photos,
            Instant at,
            @Nullable String reportId) {}

    @Override
    public String section() {
        return "feedback-messages";
    }

    @Override
    public List<?> of(String workerId) {
        return messages.by(workerId).stream()
                .map(message -> new Row(
                        message.groupId(), message.text(), message.media().size(), message.at(), message.reportId()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        messages.by(workerId).stream()
                .flatMap(message -> message.media().stream())
                .forEach(photo -> media.delete(new MediaId(photo)));
        return Erased.removed(messages.forget(workerId));
    }
}
