package io.fengyi.governance;

import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** governance-service: snap-and-report, grids, volunteers, role models. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@EnableFeignClients
public class GovernanceApplication {

    public static void main(String[] args) {
        SpringApplication.run(GovernanceApplication.class, args);
    }

    @Bean
    PublishedTopics publishedTopics() {
        return PublishedTopics.of(
                "governance.report.v1",
                "governance.grid.v1",
                "governance.attachment.v1",
                "governance.grid-appointment.v1",
                "governance.volunteer.v1",
                "governance.role-model.v1",
                "governance.charter.v1",
                "governance.media.v1");
    }

    @Bean
    RelaySource reportEvents() {
        return RelaySource.perDocument("reports");
    }

    @Bean
    RelaySource gridEvents() {
        return RelaySource.perDocument("grids");
    }
}
