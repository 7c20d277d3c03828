package io.fengyi.points;

import io.fengyi.relay.PublishedTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** points-service: friendly points, rewards, redemptions. */
@SpringBootApplication
@EnableScheduling
public class PointsApplication {
    public static void main(String[] args) {
        SpringApplication.run(PointsApplication.class, args);
    }

    @Bean
    PublishedTopics publishedTopics() {
        return PublishedTopics.of("points.ledger.v1", "points.redemption.v1", "points.rule-book.v1");
    }
}
