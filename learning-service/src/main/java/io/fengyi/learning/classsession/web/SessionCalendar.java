package io.fengyi.learning.classsession.web;

import io.fengyi.learning.classsession.ClassSessionFile;
import io.fengyi.learning.classsession.SessionState;
import io.fengyi.learning.classsession.plan.SessionPlan;
import io.fengyi.learning.site.Site;
import io.fengyi.learning.site.Sites;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Sessions as iCalendar (RFC 5545): the UID of a session never changes, its SEQUENCE grows with every change. */
@Component
class SessionCalendar {

    static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    private static final String LINE_END = "\r\n";
    private static final int LONGEST_LINE = 75;

    private final Sites sites;

    SessionCalendar(Sites sites) {
        this.sites = sites;
    }

    String write(List<ClassSessionFile> sessions) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Fengyi//class sessions//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        sessions.forEach(session -> calendar.add(event(session)));
        return folded(calendar.toString());
    }

    /** Lines of 75 octets at most (RFC 5545 3.1); the library counts characters, and Chinese ones have three octets. */
    private static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (String line : text.split(LINE_END)) {
            int octets = 0;
            for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
                String sign = Character.toString(line.codePointAt(i));
                int more = sign.getBytes(StandardCharsets.UTF_8).length;
                if (octets + more > LONGEST_LINE) {
                    folded.append(LINE_END).append(' ');
                    octets = 1;
                }
                folded.append(sign);
                octets += more;
            }
            folded.append(LINE_END);
        }
        return folded.toString();
    }

    private VEvent event(ClassSessionFile session) {
        SessionPlan plan = session.plan();
        VEvent event = new VEvent(false);
        event.add(new Uid(session.id() + "@fengyi"));
        event.add(new Sequence(session.sequence()));
        event.add(new DtStamp(session.changedAt()));
        event.add(new DtStart<>(plan.schedule().startsAt()));
        event.add(new DtEnd<>(plan.schedule().endsAt()));
        event.add(new Summary(plan.title()));
        event.add(new Location(location(plan)));
        event.add(
                session.state() == SessionState.CANCELLED
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private String location(SessionPlan plan) {
        return Optional.ofNullable(plan.place().siteId())
                .flatMap(sites::find)
                .map(Site::name)
                .orElse("");
    }
}
