package io.fengyi.registry.intake;

import io.fengyi.contracts.learning.AttendanceConfirmed;
import io.fengyi.contracts.learning.ClassSeatsCancelled;
import io.fengyi.contracts.learning.LearningPushDue;
import io.fengyi.http.BusinessDay;
import io.fengyi.registry.message.Channel;
import io.fengyi.registry.message.News;
import io.fengyi.registry.message.template.TemplateCode;
import io.fengyi.relay.EventIntake;
import io.fengyi.relay.ReceivedEvent;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Classes attended, classes cancelled for those who had a seat, and lessons that are to be shown now. */
@Component
class LearningNews implements EventIntake {

    private final Telling telling;

    LearningNews(Telling telling) {
        this.telling = telling;
    }

    @Override
    public Set<String> topics() {
        return Set.of("learning.attendance.v1", "learning.push.v1");
    }

    @Override
    public void accept(ReceivedEvent event) {
        switch (event.type()) {
            case "fengyi.learning.AttendanceConfirmed.v1" -> {
                AttendanceConfirmed attendance = event.as(AttendanceConfirmed.class);
                telling.worker(
                        event,
                        TemplateCode.ATTENDANCE_CONFIRMED,
                        attendance.workerId(),
                        Map.of("day", attendance.businessDay().toString()),
                        attendance.classSessionId());
            }
            case "fengyi.learning.LearningPushDue.v1" -> push(event, event.as(LearningPushDue.class));
            case "fengyi.learning.ClassSeatsCancelled.v1" -> cancelled(event, event.as(ClassSeatsCancelled.class));
            default -> {}
        }
    }

    /** A class is cancelled once, so its name is that of the news, in however many events its seats are told. */
    private void cancelled(ReceivedEvent event, ClassSeatsCancelled seats) {
        ZonedDateTime start = seats.startsAt().atZone(BusinessDay.ZONE).truncatedTo(ChronoUnit.MINUTES);
        Map<String, String> fields = Map.of(
                "title", seats.title(),
                "day", start.toLocalDate().toString(),
                "time", start.toLocalTime().toString());
        var news = News.of(
                event.source() + "|cancelled|" + seats.classSessionId(),
                TemplateCode.CLASS_CANCELLED,
                fields,
                seats.classSessionId());
        seats.workerIds().forEach(worker -> telling.worker(worker, news));
    }

    private void push(ReceivedEvent event, LearningPushDue push) {
        Set<Channel> channels = Arrays.stream(Channel.values())
                .filter(channel -> push.channels().contains(channel.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
        var news = new News(
                Telling.name(event),
                TemplateCode.LEARNING_PUSH,
                Map.of("title", push.title()),
                push.lessonId(),
                channels);
        push.workerIds().forEach(worker -> telling.worker(worker, news));
    }
}
