package io.fengyi.welfare.need;

import io.fengyi.privacy.Erased;
import io.fengyi.privacy.PersonalData;
import io.fengyi.welfare.worker.Anonymous;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person needs and said under the own name; what was said anonymously is nobody's. */
@Component
class PersonalNeeds implements PersonalData {

    private final Needs needs;

    PersonalNeeds(Needs needs) {
        this.needs = needs;
    }

    private record Row(
            String id,
            @Nullable String text,
            NeedChannel channel,
            String communityCode,
            Instant receivedAt,
            NeedState state,
            @Nullable String reply,
            @Nullable Instant repliedAt) {}

    @Override
    public String section() {
        return "needs";
    }

    @Override
    public List<?> of(String workerId) {
        return needs.allOf(workerId).stream()
                .map(need -> new Row(
                        need.id(),
                        need.text(),
                        need.channel(),
                        need.communityCode(),
                        need.receivedAt(),
                        need.state(),
                        need.reply(),
                        need.repliedAt()))
                .toList();
    }

    @Override
    public Erased erase(String workerId) {
        return Erased.kept(needs.forget(workerId), Anonymous.COUNT);
    }
}
