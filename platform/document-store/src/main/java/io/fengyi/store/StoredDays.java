package io.fengyi.store;

import java.time.LocalDate;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** Days are stored as ISO text: a date of the store is an instant and would move with the zone of the machine. */
final class StoredDays {

    private StoredDays() {}

    static MongoCustomConversions conversions() {
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
