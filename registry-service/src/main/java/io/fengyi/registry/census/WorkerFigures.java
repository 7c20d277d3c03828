package io.fengyi.registry.census;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Workers, how fast they change jobs, and how many have several. Source: registry.md 5. */
@Component
class WorkerFigures implements FigureSource {

    private static final int MANY = 2;

    private final Census census;

    WorkerFigures(Census census) {
        this.census = census;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(
                FigureOffer.of("workers", "workerType", "community", "engagement"),
                FigureOffer.of("turnover"),
                FigureOffer.of("multiEmployment"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        Census.Residents residents = census.residents(question);
        List<Headcount> people = residents.on(question.asOf());
        return switch (key) {
            case "workers" -> workers(key, question, people);
            case "turnover" -> turnover(key, question, residents);
            default ->
                Figure.shareOfPeople(
                        key,
                        people.stream().filter(p -> p.open().size() >= MANY).count(),
                        people.size());
        };
    }

    private static Figure workers(String key, FigureQuestion question, List<Headcount> people) {
        Figure figure = Figure.people(key, people.size())
                .records("/api/v1/workers?asOf=" + question.asOf() + "&area=" + question.area());
        String by = question.groupBy();
        if (by == null) {
            return figure;
        }
        Map<String, Long> groups = people.stream()
                .collect(Collectors.groupingBy(person -> group(person, by), TreeMap::new, Collectors.counting()));
        return figure.groups(Groups.ofPeople(by, groups));
    }

    /** By engagement a person counts with the oldest open employment, so that the groups add up. */
    private static String group(Headcount person, String by) {
        return switch (by) {
            case "workerType" -> person.workerType();
            case "engagement" -> person.open().get(0).engagement();
            default -> Objects.requireNonNullElse(person.communityCode(), "");
        };
    }

    /** Employments ended in the period, per hundred open on average of its first and last day. */
    private static Figure turnover(String key, FigureQuestion question, Census.Residents residents) {
        long atTheEnd = open(residents.on(question.asOf()));
        long atTheStart = open(residents.on(question.from()));
        long ended = residents.ended(question.from(), question.asOf());
        return Figure.share(key, 2 * ended, atTheStart + atTheEnd, 1);
    }

    private static long open(List<Headcount> people) {
        return people.stream().mapToLong(person -> person.open().size()).sum();
    }
}
