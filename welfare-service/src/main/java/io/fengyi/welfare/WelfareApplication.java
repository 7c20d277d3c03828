package io.fengyi.welfare;

import io.fengyi.relay.PublishedTopics;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** welfare-service: stations, benefits, care, help, jobs. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class WelfareApplication {

    public static void main(String[] args) {
        SpringApplication.run(WelfareApplication.class, args);
    }

    @Bean
    PublishedTopics publishedTopics() {
        return PublishedTopics.of(
                "welfare.station.v1",
                "welfare.notice.v1",
                "welfare.friendly-street.v1",
                "welfare.merchant.v1",
                "welfare.benefit.v1",
                "welfare.care-activity.v1",
                "welfare.help-request.v1",
                "welfare.job-posting.v1",
                "welfare.media.v1");
    }
}
