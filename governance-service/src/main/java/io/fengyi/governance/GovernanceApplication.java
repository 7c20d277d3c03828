package io.fengyi.governance;

import io.fengyi.relay.PublishedTopics;
import io.fengyi.relay.RelaySource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.scheduling.annotation.EnableScheduling;

/** governance-service: categories, grids, handling units and reports. */
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
        return PublishedTopics.of("governance.report.v1", "governance.grid.v1", "governance.media.v1");
    }

    @Bean
    RelaySource reportEvents() {
        return RelaySource.perDocument("reports");
    }

    @Bean
    RelaySource gridEvents() {
        return RelaySource.perDocument("grids");
    }

    /** Days are stored as ISO text, so that no machine's time zone can shift them. */
    @Bean
    MongoCustomConversions daysAsText() {
        return new MongoCustomConversions(List.of(DayToText.INSTANCE, TextToDay.INSTANCE));
    }

    @WritingConverter
    enum DayToText implements Converter<LocalDate, String> {
        INSTANCE;

        @Override
        public String convert(LocalDate day) {
            return day.toString();
        }
    }

    @ReadingConverter
    enum TextToDay implements Converter<String, LocalDate> {
        INSTANCE;

        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }
}
