package io.fengyi.learning.course;

import com.mongodb.client.model.Filters;
import io.fengyi.relay.RelaySource;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CourseSetup {

    @Bean
    Migration courseIndexes() {
        return IndexMigration.named("110-courses")
                .collection(
                        "courses",
                        c -> c.index("state", "content.topic", "_id")
                                .index("state", "drafted.by", "_id")
                                .index("state", "_id")
                                .uniquePartial(List.of("drafted.key"), Filters.exists("drafted.key"))
                                .sparse("outbox.since"));
    }

    @Bean
    Migration lessonIndex() {
        return IndexMigration.named("111-lessons").collection("courses", c -> c.index("content.lessons._id"));
    }

    @Bean
    RelaySource courseEvents() {
        return RelaySource.perDocument("courses");
    }
}
