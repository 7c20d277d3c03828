package io.fengyi.welfare.care.activity;

import io.fengyi.http.Place;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Activities as an iCalendar file (RFC 5545) that calendars subscribe to.
 *
 * <p>The UID of an activity never changes; SEQUENCE grows with every change, a cancelled one stays as CANCELLED, so that
 * it leaves the calendars where it stood.
 */
public final class ActivityCalendar {

    private static final int MOST_OCTETS = 75;
    private static final String FOLD = "\r\n ";

    private ActivityCalendar() {}

    public static String of(List<ActivityFile> activities) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Fengyi//welfare-service//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", "蜂驿关怀活动"));
        activities.forEach(activity -> calendar.add(event(activity)));
        StringWriter text = new StringWriter();
        try {
            // an empty calendar is fine for whoever subscribes before the first activity
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(text.toString().replace(FOLD, ""));
    }

    /** Lines of at most 75 octets, as RFC 5545 wants; the library counts characters, and ours have three octets. */
    private static String folded(String unfolded) {
        StringBuilder lines = new StringBuilder(unfolded.length() * 2);
        int octets = 0;
        for (int at = 0; at < unfolded.length(); at += Character.charCount(unfolded.codePointAt(at))) {
            String character = Character.toString(unfolded.codePointAt(at));
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            boolean ends = character.equals("\r") || character.equals("\n");
            if (!ends && octets + size > MOST_OCTETS) {
                lines.append(FOLD);
                octets = 1;
            }
            lines.append(character);
            octets = ends ? 0 : octets + size;
        }
        return lines.toString();
    }

    private static VEvent event(ActivityFile activity) {
        VEvent event = new VEvent(new PropertyList(List.of(
                new Uid(activity.id() + "@fengyi"),
                new DtStamp(activity.changedAt()),
                new DtStart<>(activity.plan().startsAt()),
                new DtEnd<>(activity.plan().endsAt()),
                new Sequence(activity.sequence()),
                new Summary(activity.title()),
                new Status(activity.state() == ActivityState.CANCELLED ? "CANCELLED" : "CONFIRMED"),
                new Categories(activity.kind().name()))));
        if (activity.plan().theme() != null) {
            event.add(new Description(activity.plan().theme().name()));
        }
        if (activity.plan().address() != null) {
            event.add(new Location(activity.plan().address()));
        }
        Place place = activity.plan().place();
        if (place != null) {
            Place wgs84 = place.inWgs84();
            event.add(new Geo("%.6f;%.6f".formatted(wgs84.lat(), wgs84.lon())));
        }
        return event;
    }
}
