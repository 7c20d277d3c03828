package io.fengyi.learning.discussion;

import io.fengyi.access.Caller;
import io.fengyi.http.BusinessDay;
import io.fengyi.http.NotFound;
import io.fengyi.learning.freetext.FreeText;
import io.fengyi.store.Ids;
import io.fengyi.store.OptimisticRetry;
import io.fengyi.store.Page;
import io.fengyi.store.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens discussions and closes them with a summary; everybody may read them. Source: learning.md 3.5. */
@Component
public class DiscussionDesk {

    private final Discussions discussions;
    private final Moderators moderators;
    private final Clock clock;

    DiscussionDesk(Discussions discussions, Moderators moderators, Clock clock) {
        this.discussions = discussions;
        this.moderators = moderators;
        this.clock = clock;
    }

    /**
     * What is to be talked about.
     *
     * @param opens null for now
     * @param area null for the caller's own
     */
    public record Topic(
            String topic,
            @Nullable String text,
            @Nullable Instant opens,
            Instant closes,
            @Nullable String area) {}

    /** Opens a discussion, now or later; the same key again gives the same one. */
    public DiscussionFile open(Caller caller, Topic topic, @Nullable String key) {
        Instant now = clock.instant();
        String area = moderators.homeOf(caller, topic.area());
        Discussion discussion = Discussion.opened(
                Ids.next("dsc"),
                area,
                FreeText.checked("/topic", topic.topic()),
                FreeText.checked("/text", topic.text() == null ? "" : topic.text()),
                topic.opens() == null ? now : topic.opens(),
                topic.closes(),
                new Discussion.Opened(now, caller.accountId(), key));
        return file(OptimisticRetry.run(() -> {
            Discussion known = key == null ? null : discussions.openedWith(key).orElse(null);
            return known != null ? known : discussions.save(discussion);
        }));
    }

    /** Ends a discussion with a summary of what was said. */
    public DiscussionFile close(Caller caller, String id, String summary, @Nullable String key) {
        String text = FreeText.checked("/summary", summary);
        return file(OptimisticRetry.run(() -> {
            Discussion discussion = discussions
                    .find(id)
                    .filter(found -> moderators.include(caller, found.area()))
                    .orElseThrow(() -> new NotFound("discussion", id));
            Discussion.Closing before = discussion.closing();
            if (before != null && key != null && key.equals(before.key())) {
                return discussion;
            }
            Instant now = clock.instant();
            return discussions.save(
                    discussion.close(new Discussion.Closing(now, BusinessDay.of(now), caller.accountId(), text, key)));
        }));
    }

    public DiscussionFile get(String id) {
        return file(discussions.find(id).orElseThrow(() -> new NotFound("discussion", id)));
    }

    /** Newest first. */
    public Page<DiscussionFile> list(
            @Nullable String area, @Nullable LocalDate closedFrom, @Nullable LocalDate closedTo, PageRequest page) {
        return discussions.list(area, closedFrom, closedTo, page).map(this::file);
    }

    private DiscussionFile file(Discussion discussion) {
        return DiscussionFile.of(discussion, clock.instant());
    }
}
