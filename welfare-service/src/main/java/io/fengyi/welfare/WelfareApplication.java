package io.fengyi.welfare;

import io.fengyi.relay.PublishedTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.scheduling.annotation.EnableScheduling;

/** welfare-service: friendly streets and friendly merchants. */
@SpringBootApplication
@EnableScheduling
public class WelfareApplication {

    public static void main(String[] args) {
        SpringApplication.run(WelfareApplication.class, args);
    }

    @Bean
    PublishedTopics publishedTopics() {
        return PublishedTopics.of("welfare.friendly-street.v1", "welfare.merchant.v1");
    }

    @Bean
    MongoCustomConversions storedDays() {
        return StoredDays.conversions();
    }
}
