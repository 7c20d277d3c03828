package io.fengyi.learning.attendance;

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
        return IndexMigration.named("150-attendances")
                .collection(
                        "attendances",
                        c -> c.unique("attended.classSessionId", "workerId")
                                .uniquePartial(
                                        List.of("attended.classSessionId", "deviceMark"), Filters.exists("deviceMark"))
                                .index("workerId", "_id")
                                .index("attended.businessDay", "attended.areaCode", "state")
                                .sparse("outbox.since"));
    }

    @Bean
    RelaySource attendanceEvents() {
        return RelaySource.perDocument("attendances");
    }
}
