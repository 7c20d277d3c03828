package io.fengyi.learning.classsession.booking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** What is booked at one site; one document, so that one write decides between two planners. */
@Document("site_calendars")
record SiteCalendar(@Id String siteId, @Version @Nullable Long version, List<Booking> bookings) {

    SiteCalendar {
        bookings = List.copyOf(bookings);
    }

    /**
     * A time that a session has, or is about to have, at the site.
     *
     * @param madeAt system time: a booking whose session did not come to be is forgotten after a minute
     */
    record Booking(String sessionId, Instant from, Instant to, Instant madeAt) {

        boolean meets(Instant begin, Instant end) {
            return from.isBefore(end) && begin.isBefore(to);
        }
    }

    static SiteCalendar empty(String siteId) {
        return new SiteCalendar(siteId, null, List.of());
    }

    Optional<Booking> meeting(String sessionId, Instant begin, Instant end) {
        return bookings.stream()
                .filter(booking -> !booking.sessionId().equals(sessionId) && booking.meets(begin, end))
                .findFirst();
    }

    SiteCalendar with(Booking more, Instant forgetBefore) {
        return new SiteCalendar(
                siteId,
                version,
                Stream.concat(bookings.stream().filter(booking -> booking.to().isAfter(forgetBefore)), Stream.of(more))
                        .toList());
    }

    SiteCalendar without(Booking gone) {
        return new SiteCalendar(
                siteId,
                version,
                bookings.stream().filter(booking -> !booking.equals(gone)).toList());
    }

    /** Leaves out what this session had at other times. */
    SiteCalendar keepingOnly(String sessionId, Instant from, Instant to) {
        return new SiteCalendar(
                siteId,
                version,
                bookings.stream()
                        .filter(booking -> !booking.sessionId().equals(sessionId)
                                || (booking.from().equals(from) && booking.to().equals(to)))
                        .toList());
    }

    SiteCalendar without(String sessionId) {
        return new SiteCalendar(
                siteId,
                version,
                bookings.stream()
                        .filter(booking -> !booking.sessionId().equals(sessionId))
                        .toList());
    }
}
