package io.fengyi.governance.appointment;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How many mobile grid members served at the end of a day. */
@Component
class AppointmentFigures implements FigureSource {

    private static final String COMMUNITY = "community";

    private final Appointments appointments;

    AppointmentFigures(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of("gridAppointments", COMMUNITY));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        List<GridAppointment> serving = appointments.running(question.inArea("communityCode"), question.asOf()).stream()
                .filter(appointment -> appointment.servedOn(question.asOf()))
                .toList();
        Figure figure = Figure.people(key, serving.size()).records("/api/v1/grid-appointments?state=ACTIVE");
        if (!question.isGroupedBy(COMMUNITY)) {
            return figure;
        }
        Map<String, Long> byCommunity = serving.stream()
                .collect(Collectors.groupingBy(GridAppointment::communityCode, TreeMap::new, Collectors.counting()));
        return figure.groups(Groups.ofPeople(COMMUNITY, byCommunity));
    }
}
