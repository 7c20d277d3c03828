package io.fengyi.learning.course;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import io.fengyi.learning.lesson.CarrierLink;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How many courses riders can take; the catalogue is one for all areas. */
@Component
class CourseFigures implements FigureSource {

    private static final String KEY = "coursesPublished";

    private final Courses courses;

    CourseFigures(Courses courses) {
        this.courses = courses;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of(KEY, "topic", "carrier"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        List<Course> current = courses.offeredAt(question.ends());
        Figure figure = Figure.count(KEY, current.size()).records("/api/v1/courses");
        if (question.isGroupedBy("topic")) {
            return figure.groups(grouped(
                    "topic", current, course -> Stream.of(course.content().topic())));
        }
        return question.isGroupedBy("carrier")
                ? figure.groups(grouped("carrier", current, CourseFigures::carriers))
                : figure;
    }

    private static Stream<String> carriers(Course course) {
        return course.content().lessons().stream()
                .flatMap(lesson -> lesson.content().carriers().stream())
                .map(CarrierLink::carrier)
                .distinct();
    }

    private static Groups grouped(String column, Collection<Course> courses, Function<Course, Stream<String>> namesOf) {
        Map<String, Long> counts = new TreeMap<>();
        courses.stream().flatMap(namesOf).forEach(name -> counts.merge(name, 1L, Long::sum));
        return Groups.of(column, counts);
    }
}
