package io.fengyi.learning;

import io.fengyi.relay.PublishedTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** learning-service: short lessons, classes at the outlet, attendance. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class LearningApplication {

    public static void main(String[] args) {
        SpringApplication.run(LearningApplication.class, args);
    }

    @Bean
    PublishedTopics publishedTopics() {
        return PublishedTopics.of(
                "learning.course.v1",
                "learning.theme-package.v1",
                "learning.class-session.v1",
                "learning.attendance.v1",
                "learning.progress.v1",
                "learning.push.v1",
                "learning.media.v1");
    }
}
