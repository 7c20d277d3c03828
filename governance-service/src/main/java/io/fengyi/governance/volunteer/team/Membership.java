package io.fengyi.governance.volunteer.team;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** One rider in one team, once: the id is made of both. */
@Document("volunteer_members")
record Membership(@Id String id, String teamId, String workerId, Instant since) {

    static Membership of(String teamId, String workerId, Instant since) {
        return new Membership(id(teamId, workerId), teamId, workerId, since);
    }

    static String id(String teamId, String workerId) {
        return teamId + '|' + workerId;
    }
}
