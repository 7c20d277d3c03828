package io.fengyi.governance.feedbackgroup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A message.
 *
 * @param author worker id; null for staff and after erasure
 * @param account who sent it, for the media that came along; null after erasure
 * @param fromStaff written by staff of the community
 * @param text null after redaction or erasure
 * @param reportId the report that was made of it; that one names this message as well
 * @param reportedOn business day of that
 */
@Document("feedback_messages")
public record GroupMessage(
        @Id String id,
        String groupId,
        String communityCode,
        @Nullable String author,
        @Nullable String account,
        boolean fromStaff,
        @Nullable String text,
        List<String> media,
        Instant at,
        @Nullable String reportId,
        @Nullable LocalDate reportedOn,
        @Nullable String idempotencyKey) {

    public static final int MOST_MEDIA = 3;
    public static final int LONGEST_TEXT = 500;

    public GroupMessage {
        media = List.copyOf(media);
    }
}
