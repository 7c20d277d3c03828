package io.fengyi.governance.attachment;

import io.fengyi.http.BusinessDay;
import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.store.OptimisticRetry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where somebody is and was attached. Erased, an attachment ends without a word and stays as a number. */
@Component
class AttachmentsOfAPerson implements PersonalData {

    private final Attachments attachments;
    private final Clock clock;

    AttachmentsOfAPerson(Attachments attachments, Clock clock) {
        this.attachments = attachments;
        this.clock = clock;
    }

    record Row(
            String communityCode,
            CommunityAttachment.State state,
            LocalDate since,
            @Nullable LocalDate until) {}

    @Override
    public String section() {
        return "community-attachments";
    }

    @Override
    public List<?> of(String workerId) {
        return attachments.of(workerId).stream()
                .map(one -> new Row(one.communityCode(), one.state(), one.since(), one.until()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        LocalDate today = BusinessDay.of(clock.instant());
        return OptimisticRetry.run(() -> {
            List<CommunityAttachment> theirs = attachments.of(workerId);
            theirs.forEach(one -> attachments.save(one.forgotten(today)));
            return Erased.removed(theirs.size());
        });
    }
}
