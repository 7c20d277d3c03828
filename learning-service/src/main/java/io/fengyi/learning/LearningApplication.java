package io.fengyi.learning;

import io.fengyi.relay.PublishedTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** learning-service: the catalogue of courses. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class LearningApplication {

    public static void main(String[] args) {
        SpringApplication.run(LearningApplication.class, args);
    }

    @Bean
    PublishedTopics publishedTopics() {
        return PublishedTopics.of("learning.course.v1", "learning.media.v1");
    }
}
