package io.fengyi.welfare.job;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import io.fengyi.figures.Groups;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Adverts open at the end of a day, and their posts. Source: welfare.md 5. */
@Component
class JobFigures implements FigureSource {

    private static final String COMMUNITY = "community";
    private static final String TYPE = "employmentType";

    private final JobPostings postings;

    JobFigures(JobPostings postings) {
        this.postings = postings;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(
                FigureOffer.of("openPostings", COMMUNITY, TYPE), FigureOffer.of("openHeadcount", COMMUNITY, TYPE));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        ToLongFunction<JobPosting> weight =
                switch (key) {
                    case "openPostings" -> posting -> 1;
                    case "openHeadcount" -> posting -> posting.entry().headcount();
                    default -> throw new IllegalArgumentException(key);
                };
        List<JobPosting> open = postings.openAt(question);
        Figure figure = Figure.count(key, open.stream().mapToLong(weight).sum())
                .records("/api/v1/job-postings?area=" + question.area());
        String by = question.groupBy();
        if (by == null) {
            return figure;
        }
        Function<JobPosting, String> name = by.equals(COMMUNITY)
                ? posting -> posting.entry().communityCode()
                : posting -> posting.entry().employmentType().name();
        return figure.groups(Groups.of(
                by, open.stream().collect(Collectors.groupingBy(name, TreeMap::new, Collectors.summingLong(weight)))));
    }
}
