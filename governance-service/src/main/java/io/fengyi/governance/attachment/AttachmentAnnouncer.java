package io.fengyi.governance.attachment;

import io.fengyi.contracts.governance.CommunityAttached;
import io.fengyi.contracts.governance.CommunityDetached;
import io.fengyi.relay.EventComposer;
import io.fengyi.relay.Outbox;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts what happened to an attachment into its outbox; the key is the worker, so their moves stay in order. */
@Component
class AttachmentAnnouncer {

    private final EventComposer composer;

    AttachmentAnnouncer(EventComposer composer) {
        this.composer = composer;
    }

    CommunityAttachment attached(CommunityAttachment attachment) {
        String worker = Objects.requireNonNull(attachment.workerId());
        return tell(attachment, worker, new CommunityAttached(worker, attachment.communityCode(), attachment.since()));
    }

    CommunityAttachment detached(CommunityAttachment attachment) {
        String worker = Objects.requireNonNull(attachment.workerId());
        LocalDate day = Objects.requireNonNull(attachment.until());
        return tell(attachment, worker, new CommunityDetached(worker, attachment.communityCode(), day));
    }

    private CommunityAttachment tell(CommunityAttachment attachment, String worker, Record event) {
        return attachment.telling(Outbox.append(attachment.outbox(), List.of(composer.compose(worker, event))));
    }
}
