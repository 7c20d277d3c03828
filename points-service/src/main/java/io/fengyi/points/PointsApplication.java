package io.fengyi.points;

import io.fengyi.relay.PublishedTopics;
import java.time.LocalDate;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
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

    /** Days are stored as ISO text, so that no time zone of a machine can shift them. */
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
