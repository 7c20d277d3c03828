package io.fengyi.governance.feedbackgroup;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A worker in a group.
 *
 * @param id group and worker
 * @param muted no message of the group reaches them
 * @param seen id of the last message that they had before them when they last read; a key from before all messages
 */
@Document("feedback_members")
public record GroupMember(@Id String id, String groupId, String workerId, boolean muted, Instant since, String seen) {

    static String idOf(String groupId, String workerId) {
        return groupId + ":" + workerId;
    }
}
