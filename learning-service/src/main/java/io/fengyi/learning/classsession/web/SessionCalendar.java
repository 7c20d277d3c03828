package io.fengyi.learning.classsession.web;

import io.fengyi.learning.classsession.ClassSessionFile;
import io.fengyi.learning.classsession.SessionState;
import io.fengyi.learning.classsession.plan.SessionPlan;
import io.fengyi.learning.site.Site;
import io.fengyi.learning.site.Sites;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
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
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
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
