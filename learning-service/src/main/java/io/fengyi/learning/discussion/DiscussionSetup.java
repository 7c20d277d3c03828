package io.fengyi.learning.discussion;

import com.mongodb.client.model.Filters;
import io.fengyi.store.IndexMigration;
import io.fengyi.store.Migration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DiscussionSetup {

    @Bean
    Migration discussionIndexes() {
        return IndexMigration.named("151-discussions")
                .collection(
                        "discussions",
                        c -> c.index("area", "_id")
                                .index("closing.day", "area")
                                .uniquePartial(List.of("opened.key"), Filters.exists("opened.key")))
                .collection(
                        "discussion_posts",
                        c -> c.index("discussionId", "state", "_id")
                                .index("author")
                                .index("state", "day", "area")
                                .uniquePartial(List.of("key"), Filters.exists("key")));
    }
}
