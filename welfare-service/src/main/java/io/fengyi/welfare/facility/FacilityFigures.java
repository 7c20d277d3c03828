package io.fengyi.welfare.facility;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What stands in service at the end of a day. */
@Component
class FacilityFigures implements FigureSource {

    private static final String FACILITIES = "facilities";

    private final Facilities facilities;

    FacilityFigures(Facilities facilities) {
        this.facilities = facilities;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(FACILITIES, "kind"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        List<FacilityEntry> standing =
                facilities.inService(question).stream().map(Facility::entry).toList();
        Figure total = Figure.count(
                        FACILITIES,
                        standing.stream().mapToLong(FacilityEntry::count).sum())
                .records("/api/v1/facilities");
        return question.isGroupedBy("kind")
                ? total.groups(Groups.of(
                        "kind",
                        standing.stream()
                                .collect(Collectors.groupingBy(
                                        entry -> entry.kind().name(),
                                        TreeMap::new,
                                        Collectors.summingLong(FacilityEntry::count)))))
                : total;
    }
}
