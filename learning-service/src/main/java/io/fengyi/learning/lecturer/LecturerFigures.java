package io.fengyi.learning.lecturer;

import io.fengyi.figures.Figure;
import io.fengyi.figures.FigureOffer;
import io.fengyi.figures.FigureQuestion;
import io.fengyi.figures.FigureSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Valid votes: those counted in results published in the period. Source: learning.md 5. */
@Component
class LecturerFigures implements FigureSource {

    private final LecturerRounds rounds;

    LecturerFigures(LecturerRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public List<FigureOffer> offers() {
        return List.of(FigureOffer.of("votes"));
    }

    @Override
    public Figure answer(String key, FigureQuestion question) {
        long votes = rounds.published(question).stream()
                .flatMap(round -> Optional.ofNullable(round.result()).stream())
                .flatMap(result -> result.standings().stream())
                .mapToLong(Standing::votes)
                .sum();
        return Figure.count("votes", votes);
    }
}
