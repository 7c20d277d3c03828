package io.fengyi.registry.meeting;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MeetingSetup {

    @Bean
    Migration meetingListIndexes() {
        return IndexMigration.named("201-organisation-meeting-lists")
                .collection(
                        "organisation_meetings",
                        c -> c.index("organisationId", "heldOn", "_id").index("membershipIds"));
    }

    @Bean
    Migration meetingIndexes() {
        return IndexMigration.named("200-organisation-meetings")
                .collection(
                        "organisation_meetings",
                        c -> c.index("organisationId", "heldOn")
                                .index("areaCode", "heldOn")
                                .uniquePartial(List.of("creationKey"), Filters.exists("creationKey")));
    }
}
