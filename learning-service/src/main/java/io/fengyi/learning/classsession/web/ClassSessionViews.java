package io.fengyi.learning.classsession.web;

import io.fengyi.access.Caller;
import io.fengyi.access.Role;
import io.fengyi.learning.classsession.ClassReading;
import io.fengyi.learning.classsession.ClassSessionFile;
import io.fengyi.learning.classsession.SessionTally;
import io.fengyi.learning.classsession.seat.Seats;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts seats beside sessions, and counts for those who may see them. */
@Component
class ClassSessionViews {

    private static final Seats.Standing UNTOUCHED = new Seats.Standing(0, false);

    private final ClassReading reading;
    private final Seats seats;
    private final SessionTally tally;

    ClassSessionViews(ClassReading reading, Seats seats, SessionTally tally) {
        this.reading = reading;
        this.seats = seats;
        this.tally = tally;
    }

    ClassSessionView of(Caller caller, ClassSessionFile file) {
        return of(caller, List.of(file)).get(0);
    }

    List<ClassSessionView> of(Caller caller, List<ClassSessionFile> files) {
        boolean worker = caller.has(Role.WORKER);
        Map<String, Seats.Standing> standings =
                seats.of(files.stream().map(ClassSessionFile::id).toList(), worker ? caller.workerId() : null);
        List<String> counted = files.stream()
                .filter(file -> reading.maySeeCounts(caller, file))
                .map(ClassSessionFile::id)
                .toList();
        Map<String, SessionTally.Count> counts = counted.isEmpty() ? Map.of() : tally.of(counted);
        return files.stream()
                .map(file -> ClassSessionView.of(
                        file,
                        standings.getOrDefault(file.id(), UNTOUCHED),
                        worker,
                        counted.contains(file.id()) ? counts.getOrDefault(file.id(), SessionTally.Count.NONE) : null))
                .toList();
    }
}
