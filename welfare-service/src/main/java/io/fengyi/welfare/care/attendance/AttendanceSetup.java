package io.fengyi.welfare.care.attendance;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttendanceSetup {

    @Bean
    Migration attendanceIndexes() {
        return IndexMigration.named("190-care-attendance")
                .collection(
                        "care_check_ins",
                        c -> c.unique("activityId", "workerId")
                                .uniquePartial(List.of("activityId", "deviceMark"), Filters.exists("deviceMark"))
                                .index("workerId", "_id")
                                .sparse("outbox.since"))
                .collection(
                        "care_sign_ups",
                        c -> c.unique("activityId", "workerId")
                                .unique("activityId", "seat")
                                .index("workerId", "_id"));
    }

    @Bean
    RelaySource checkInEvents() {
        return RelaySource.perDocument("care_check_ins");
    }
}
