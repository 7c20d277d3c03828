package io.fengyi.registry.meeting;

import io.fengyi.registry.partyorganisation.FormationMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** What organisations owe. Pure rules: no Spring, no Mongo here. Source: registry.md 3.5. */
final class DueList {

    private DueList() {}

    /**
     * Every period from the first whole one after the establishment on that ended from {@code since} on, and the one
     * that the day lies in, in which nothing of the type was held.
     *
     * @param mode the mode of the organisation on a day: what is owed for a period is decided on its last day
     */
    static List<DueMeeting> of(
            String organisationId,
            LocalDate establishedOn,
            Function<LocalDate, FormationMode> mode,
            Collection<Held> held,
            LocalDate since,
            LocalDate today) {
        List<DueMeeting> due = new ArrayList<>();
        for (MeetingType type : MeetingType.values()) {
            MeetingType.Every every = type.every();
            LocalDate start = every.start(establishedOn);
            LocalDate period = start.isBefore(establishedOn) ? every.next(start) : start;
            for (; !period.isAfter(today); period = every.next(period)) {
                LocalDate last = every.next(period).minusDays(1);
                boolean owed = !last.isBefore(since) && type.isOwedBy(mode.apply(last.isAfter(today) ? today : last));
                if (owed && !wasHeld(held, type, period, last)) {
                    due.add(new DueMeeting(organisationId, type, period, last, last.isBefore(today)));
                }
            }
        }
        return due;
    }

    private static boolean wasHeld(Collection<Held> held, MeetingType type, LocalDate from, LocalDate to) {
        return held.stream().anyMatch(m -> m.type() == type && !m.on().isBefore(from) && !m.on().isAfter(to));
    }

    record Held(MeetingType type, LocalDate on) {}
}
